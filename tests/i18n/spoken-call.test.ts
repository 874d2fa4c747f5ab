import { describe, expect, it } from 'vitest';
import { spokenCall } from '../../src/components/queue-board/spoken.js';
import { queueSpeech as en } from '../../src/i18n/en/queue-speech.js';
import { queueSpeech as vi } from '../../src/i18n/vi/queue-speech.js';

describe('a call, as it is spoken', () => {
  it.each([
    ['A012', 'Quầy 3', 'Mời số A không một hai đến quầy ba'],
    ['b105', 'Quầy 10', 'Mời số B một không năm đến quầy mười'],
    ['D999', 'Quầy 15', 'Mời số D chín chín chín đến quầy mười lăm'],
    ['HT-0120', 'Quầy số 03', 'Mời số H T không một hai không đến quầy số ba'],
    ['Đ007', 'Quầy 2B', 'Mời số Đ không không bảy đến quầy hai B'],
    ['12', 'Phòng Hộ tịch', 'Mời số một hai đến Phòng Hộ tịch'],
    ['A1', 'Quầy 120', 'Mời số A một đến quầy 120'],
  ])('in Vietnamese: %s, %s', (number, counter, spoken) => {
    expect(spokenCall(number, counter, vi)).toBe(spoken);
  });

  it.each([
    ['A012', 'Quầy 3', 'Number A zero one two, please go to counter 3'],
    ['A012', 'Window 3', 'Number A zero one two, please go to Window 3'],
  ])('in English: %s, %s', (number, counter, spoken) => {
    expect(spokenCall(number, counter, en)).toBe(spoken);
  });

  it('knows a counter whose name is in decomposed Unicode', () => {
    expect(spokenCall('A1', 'Quầy 3'.normalize('NFD'), vi)).toBe('Mời số A một đến quầy ba');
  });

  it('reads every number of a counter below 100 as people say it', () => {
    const words = { 1: 'một', 10: 'mười', 11: 'mười một', 14: 'mười bốn', 20: 'hai mươi' };
    const more = {
      21: 'hai mươi mốt',
      25: 'hai mươi lăm',
      31: 'ba mươi mốt',
      99: 'chín mươi chín',
    };
    for (const [value, said] of Object.entries({ ...words, ...more })) {
      expect(vi.count(Number(value))).toBe(said);
    }
  });
});
