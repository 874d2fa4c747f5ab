import { parseSpelling, type Spelling } from './spelling.js';

/**
 * Syllables that make a procedure a special case of a plainer one: cấp *lại*, cấp *đổi*, *bổ*
 * sung, gia *hạn*, điều *chỉnh*, thay *đổi*, thu *hồi*, *hủy*, *xóa*, chấm *dứt*, tạm *ngừng*,
 * *lưu* động, *liên* thông, kết *hợp*, nước *ngoài*. Who does not say so means the plain one.
 */
const specialSyllables = 'lại đổi bổ hạn chỉnh hồi hủy xóa dứt ngừng lưu liên hợp ngoài';

let keys: ReadonlySet<string> | undefined;

export function isSpecial(spelling: Spelling): boolean {
  keys ??= new Set(specialSyllables.split(' ').map((word) => keyOf(parseSpelling(word))));
  return keys.has(keyOf(spelling));
}

function keyOf({ letters, tone }: Spelling): string {
  return letters + tone;
}
