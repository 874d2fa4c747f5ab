import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { examples } from '../../src/contract/examples/index.js';
import { messyProcedure } from '../../src/contract/examples/messy.js';
import { operations, Procedure, type OperationName } from '../../src/contract/index.js';

describe('examples', () => {
  for (const name of Object.keys(operations) as OperationName[]) {
    const { response, query, pathParameters, body } = operations[name];
    it(`${name} has at least one`, () => {
      expect(examples[name].length).toBeGreaterThan(0);
    });

    for (const { summary, input, output } of examples[name]) {
      it(`${name}: “${summary}” is read by the schemas without loss`, () => {
        expect(z.parse(response, output)).toEqual(output);
        const read = [query, pathParameters, body].map((schema) => z.parse(schema, input));
        expect(Object.assign({}, ...read)).toEqual(input);
      });
    }
  }

  it('the messy record is a procedure', () => {
    expect(z.parse(Procedure, messyProcedure)).toEqual(messyProcedure);
    expect(messyProcedure.name.length).toBeGreaterThan(900);
    expect(Math.max(...messyProcedure.steps!.map(({ length }) => length))).toBeGreaterThan(3000);
  });
});
