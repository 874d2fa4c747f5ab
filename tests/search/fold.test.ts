import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/search/index.js';

describe('fold', () => {
  it('takes case, accents and the stroke of đ away', () => {
    expect(fold('ĐĂNG KÝ Kết Hôn')).toBe('dang ky ket hon');
  });

  it('does the same with composed and decomposed texts', () => {
    const text = 'Quyền sở hữu, đường, thuỷ';
    expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
  });

  it('does not care where the tone is put', () => {
    expect(fold('hoà thuỷ')).toBe(fold('hòa thủy'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
