import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import {
  Catalogue,
  DossierReport,
  operations,
  Procedure,
  ProcedureSearchResult,
} from '../../src/contract/index.js';
import { catalogue } from '../../stories/catalogue.js';
import * as dossiers from '../../stories/dossiers.js';
import { fullProcedure } from '../../stories/full-procedure.js';
import { longSearch } from '../../stories/long-texts.js';
import { bareProcedures, found, service } from '../../stories/search-api.js';

const address = new URL('https://mot-cua.example/api/v1/procedures');

const data: [string, z.ZodMiniType, unknown][] = [
  ['catalogue', Catalogue, catalogue],
  ['full procedure', Procedure, fullProcedure],
  ['bare procedures', z.array(Procedure), bareProcedures],
  ['long search', ProcedureSearchResult, longSearch],
  ['dossier that has everything', DossierReport, dossiers.longTexts],
  ['dossier that was only handed in', DossierReport, dossiers.registered],
  ['dossier that was stopped', DossierReport, dossiers.stopped],
  ['dossier with a word of its own', DossierReport, dossiers.ownLabel],
  ['service', operations.getService.response, service],
  ['service that asks for a phone', operations.getService.response, dossiers.phoneOnly],
  ['first page', ProcedureSearchResult, found(address)],
  ['search', ProcedureSearchResult, found(new URL('?q=dang+ky', address))],
];

describe('data of the stories', () => {
  for (const [name, schema, value] of data) {
    it(`${name}: is read by the contract's schemas without loss`, () => {
      expect(z.parse(schema, value)).to.deep.equal(value);
    });
  }

  it('gives every procedure a code of its own', () => {
    const codes = catalogue.procedures.map(({ code }) => code);
    expect(new Set(codes).size).to.equal(codes.length);
  });

  it('has every field of a procedure in the full one', () => {
    expect(Object.keys(fullProcedure).sort()).to.deep.equal(
      Object.keys(Procedure.def.shape).sort(),
    );
  });
});
