const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** A whole number below 100 in words: 21 is “hai mươi mốt”. Others stay as they are. */
function count(value: number): string {
  if (value < 10) return digits[value]!;
  if (!(value < 100)) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const ten = tens === 1 ? 'mười' : `${digits[tens]} mươi`;
  if (ones === 0) return ten;
  if (ones === 5) return `${ten} lăm`;
  if (tens > 1 && ones === 1) return `${ten} mốt`;
  return `${ten} ${digits[ones]}`;
}

/** What a voice says. */
export const queueSpeech = {
  digits,
  count,
  /** Stands for “Quầy” in the name of a counter. */
  counter: 'quầy',
  call: (number: string, counter: string) => `Mời số ${number} đến ${counter}`,
  soundIsOn: 'Đã bật âm thanh',
};
