import { expect, test } from 'vitest';
import { readEverydayNames } from '../../../src/search/everyday-names.js';
import { chooseNames } from '../../../src/server/everyday/choose-names.js';
import { writeEverydayNames } from '../../../src/server/everyday/write-names.js';

const commune = (name: string, names: string[]) => ({ name, levels: ['commune' as const], names });

test('a small catalogue carries every name that says anything new', () => {
  const names = ['lấy vợ lấy chồng', 'làm đám cưới'];
  const [chosen] = chooseNames([commune('Đăng ký kết hôn', names), commune('Khai sinh', ['đẻ'])]);
  expect([...chosen!].sort()).toEqual([...names].sort());
});

test('a name that only repeats the official one and others is left out', () => {
  const names = ['đăng ký kết hôn', 'lấy vợ', 'lấy vợ'];
  const [chosen] = chooseNames([commune('Đăng ký kết hôn', names), commune('Khai sinh', ['đẻ'])]);
  expect(chosen).toEqual(['lấy vợ']);
});

test('where many procedures have names, one of the ministry keeps fewer than one of the commune', () => {
  const sentences = (i: number) =>
    Array.from({ length: 6 }, (_, j) =>
      ['a', 'b', 'c', 'd', 'e'].map((word) => `${word}${i}x${j}`).join(' '),
    );
  const many = Array.from({ length: 1500 }, (_, i) => ({
    name: `thủ tục ${i}`,
    levels: ['province' as const],
    names: sentences(i),
  }));
  const names = ['lấy vợ lấy chồng', 'vợ chồng cưới', 'làm đám cưới vợ', 'chồng lấy vợ'];
  const [near, far] = chooseNames([
    commune('Kết hôn', names),
    { name: 'Kết hôn', levels: ['ministry'], names },
    ...many,
  ]);
  expect(far!.length).toBeLessThan(near!.length);
});

test('names are written so that they read back the same', () => {
  const names = [['sổ đỏ', 'làm sổ'], [], Array.from({ length: 300 }, (_, i) => `từ${i}`)];
  const { words, names: code } = writeEverydayNames(names)!;
  const table = words.split(' ');
  const read = code.split('\n').map((row) => {
    const own: string[][] = row === '' ? [] : [[]];
    readEverydayNames(row, (number) => {
      if (number < 0) own.push([]);
      else own.at(-1)!.push(table[number]!);
    });
    return own.map((name) => name.join(' '));
  });
  expect(read).toEqual(names);
});

test('no names are no field at all', () => {
  expect(writeEverydayNames([[], []])).toBeUndefined();
});
