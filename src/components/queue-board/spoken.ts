import type { Messages } from '../../i18n/messages.js';

type Texts = Messages['queueSpeech'];

/**
 * How a call is said aloud: “Mời số A không một hai đến quầy ba”.
 *
 * @param number as it is printed, e.g. `A012`: letters and digits are said one by one, so that nobody
 * mistakes A012 for A12
 * @param counter as it stands above it, e.g. `Quầy 3`: its number is said as a whole
 */
export const spokenCall = (number: string, counter: string, texts: Texts): string =>
  texts.call(spokenNumber(number, texts), spokenCounter(counter, texts));

function spokenNumber(number: string, { digits }: Texts): string {
  const signs = number.normalize('NFC').match(/[\p{L}\d]/gu) ?? [];
  return signs.map((sign) => digits[Number(sign)] ?? sign.toUpperCase()).join(' ');
}

function spokenCounter(counter: string, texts: Texts): string {
  return counter
    .normalize('NFC')
    .replace(/^quầy(?=\s)/i, texts.counter)
    .replace(/\d+/g, (value) => ` ${texts.count(Number(value))} `)
    .replace(/\s+/g, ' ')
    .trim();
}
