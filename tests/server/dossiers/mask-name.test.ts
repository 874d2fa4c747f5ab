import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskName } from '../../../src/server/dossiers/mask-name.js';

test.each([
  ['Nguyễn Văn An', 'N***** V** A*'],
  ['  Y   Bé ', 'Y B*'],
  ['Đỗ', 'Đ*'],
  ['N***** V** A*', 'N***** V** A*'],
  ['Công ty TNHH Mẫu', 'C*** t* T*** M**'],
  // A letter with marks that Unicode has no single character for.
  ['m\u0330\u0304ọi', 'm\u0330\u0304**'],
  ['', ''],
])('%s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test('composed and decomposed letters give the same', () => {
  const name = 'Nguyễn Thị Mẫu Ẩn';
  expect(maskName(name.normalize('NFD'))).toBe(maskName(name));
});

test('of no word more than the first letter is left', () => {
  const word = fc.stringMatching(/^[a-zđăâêôơư]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      const masked = maskName(words.join(' '));
      expect(masked.split(' ')).toEqual(words.map((w) => w[0]! + '*'.repeat(w.length - 1)));
      expect(maskName(masked)).toBe(masked);
    }),
  );
});
