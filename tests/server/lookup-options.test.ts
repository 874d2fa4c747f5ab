import { expect, test } from 'vitest';
import { lookupHelp, lookupOptionsOf } from '../../src/server/commands/lookup-options.js';

test('a phone number is asked for where nobody says what', () => {
  // The receipt number stands on the same paper as the code: whoever finds it has both.
  expect(lookupOptionsOf({}).verifications).toEqual(['phone']);
  expect(lookupHelp).toContain('(phone)');
});

test('what the operator says is asked for in that order', () => {
  const { verifications } = lookupOptionsOf({ verification: 'receipt, identity' });
  expect(verifications).toEqual(['receipt', 'identity']);
});
