import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Agency, Procedure } from '../../src/contract/index.js';
import { BadFileError } from '../../src/server/import/bad-file.js';
import { kinds } from '../../src/server/import/kinds.js';
import { readRecords, type BadLine, type Located } from '../../src/server/import/read-records.js';
import { fileOf } from './helpers/report.js';

const good = { code: '1.000894', name: 'Kết hôn', field: 'Hộ tịch', levels: ['commune'] };
const line = (changes: object = {}): string => JSON.stringify({ ...good, ...changes });

type Read<Item> = Promise<(Located<Item> | BadLine)[]>;

function read(content: string | Uint8Array, pieces?: number): Read<Procedure> {
  const { bytes } = fileOf(content, 'file', pieces);
  return Readable.from(readRecords<Procedure>(bytes, kinds.procedures)).toArray();
}

const readAgencies = (content: string): Read<Agency> =>
  Readable.from(readRecords<Agency>(fileOf(content).bytes, kinds.agencies)).toArray();

/** What is said about a single line. */
async function errorsOf(text: string): Promise<readonly string[]> {
  const [record] = await read(`${text}\n`);
  return record && 'errors' in record ? record.errors : [];
}

async function refusal(content: string | Uint8Array): Promise<string> {
  const failure = await read(content).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(BadFileError);
  return (failure as BadFileError).message;
}

describe('a good file', () => {
  test('is read whatever its packing, ends of lines and pieces', async () => {
    const expected = [
      { line: 1, item: good },
      { line: 3, item: { ...good, code: '2' } },
    ];
    const text = `${line()}\r\n\r\n${line({ code: '2' })}`;
    expect(await read(text)).toEqual(expected);
    expect(await read(text, 1)).toEqual(expected);
    expect(await read(`\uFEFF${text}\n`, 3)).toEqual(expected);
    expect(await read(gzipSync(text))).toEqual(expected);
    expect(await read(gzipSync(`\uFEFF${text}`), 5)).toEqual(expected);
  });

  test('may have plain names for agencies and components', async () => {
    const [record] = await read(
      line({ agencies: ['Sở Tư pháp', { name: 'X' }], components: ['Tờ khai'] }),
    );
    expect(record).toMatchObject({
      item: {
        agencies: [{ name: 'Sở Tư pháp' }, { name: 'X' }],
        components: [{ name: 'Tờ khai' }],
      },
    });
  });

  test('is tidied: trimmed, composed, without what says nothing', async () => {
    const untidy = { name: '  Ke\u0302\u0301t ho\u0302n\u00a0', fee: ' ', keywords: ['', ' a '] };
    const nothing = { steps: [], agencies: [''], components: [{ name: ' ' }], onlineUrl: null };
    expect(await read(line({ ...untidy, ...nothing }))).toEqual([
      { line: 1, item: { ...good, name: 'Kết hôn', keywords: ['a'] } },
    ]);
  });
});

describe('a bad line is named with field and reason', () => {
  test.each([
    ['{"code":', 'is no whole JSON object'],
    ['{} {}', 'is no whole JSON object'],
    [line({ name: undefined }), 'name: is missing'],
    [line({ name: ' ' }), 'name: is missing'],
    [line({ name: 7 }), 'name: is not a text: 7'],
    [line({ levels: [] }), 'levels: is missing'],
    [line({ levels: 'commune' }), 'levels: is not a list: "commune"'],
    [line({ levels: ['xã'] }), 'levels.0: is not one of ministry, province, commune, other: "xã"'],
    [line({ popularity: -1 }), 'popularity: is less than 0: -1'],
    [line({ popularity: '9' }), 'popularity: is not a number: "9"'],
    [
      line({ updatedAt: '2026-03-02' }),
      'updatedAt: is not an instant such as 2026-03-02T08:00:00+07:00: "2026-03-02"',
    ],
    [
      line({ components: [{ name: 'A', copies: 1.5 }] }),
      'components.0.copies: is not a whole number from 0: 1.5',
    ],
    [
      line({ submissionMethods: [{ channel: 'fax' }] }),
      'submissionMethods.0.channel: is not one of in-person, online, postal, other: "fax"',
    ],
    [line({ tên: 'x' }), 'tên: is no field of the contract'],
    [
      line({ components: [{ name: 'A', url: 'x' }] }),
      'components.0.url: is no field of the contract',
    ],
    [line({ fee: 'a\0b' }), 'fee: has a character that is no text'],
    [line({ steps: ['\ud83d'] }), 'steps.0: has a character that is no text'],
    [
      line({ onlineUrl: 'javascript:alert(1)' }),
      'onlineUrl: must be a whole address with http:// or https://, is "javascript:alert(1)"',
    ],
    [
      line({ components: [{ name: 'A', formUrl: '/mau/to-khai.docx' }] }),
      'components.0.formUrl: must be a whole address with http:// or https://, is "/mau/to-khai.docx"',
    ],
    [line({ onlineUrl: 'https://' }), 'onlineUrl: must be a whole address'],
  ])('%.60s', async (text, reason) => {
    const errors = await errorsOf(text);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(reason);
  });

  test('with all that is wrong in it', async () => {
    expect(await errorsOf(line({ name: 7, levels: ['x'] }))).toHaveLength(2);
  });

  test('and its number, among good ones', async () => {
    const records = await read(`${line()}\n\n${line({ code: '' })}\n${line({ code: '3' })}\n`);
    expect(records.map((record) => [record.line, 'errors' in record])).toEqual([
      [1, false],
      [3, true],
      [4, false],
    ]);
  });

  test('also where it says a code for the second time', async () => {
    const [, second] = await read(`${line()}\n${line({ code: ' 1.000894' })}`);
    expect(second).toEqual({ line: 2, errors: ['code: "1.000894" is on line 1 already'] });
  });

  test('an agency’s website must be on the web', async () => {
    const [record] = await readAgencies(
      JSON.stringify({ code: 'H1', name: 'Sở', level: 'province', website: 'so.example' }),
    );
    expect(record).toMatchObject({ errors: [expect.stringContaining('website: must be a whole')] });
  });
});

describe('a file that is something else is refused as a whole', () => {
  const utf16 = Buffer.from(`\uFEFF${line()}`, 'utf16le');
  test.each([
    ['nothing', '', 'is empty'],
    ['blank lines', '\n \n', 'is empty'],
    ['UTF-16 with its mark', utf16, 'is UTF-16'],
    ['UTF-16, big end first', Buffer.from(utf16).swap16(), 'is UTF-16'],
    ['UTF-16 without a mark', utf16.subarray(2), 'is UTF-16'],
    ['Windows-1258', Buffer.from('code\n"H\xf4"', 'latin1'), 'line 2 has other bytes'],
    ['a workbook', Buffer.from('PK\x03\x04 …'), 'save the sheet as CSV'],
    ['a JSON array', `[\n${line()}\n]`, "jq -c '.[]'"],
    ['spread JSON', JSON.stringify(good, null, 2), 'jq -c .'],
    ['half a gzip file', gzipSync(line()).subarray(0, 40), 'incomplete gzip'],
    ['CSV with another header', 'mã,tên\n1,2', 'names none of the known columns'],
    ['CSV with unknown columns', 'code,mã,tên\n1,2,3', 'columns that are not known: mã, tên'],
    ['CSV without a needed column', 'code,name,field\n1,2,3', 'lacks the columns levels'],
    ['CSV with a column twice', 'code,name,field,levels,code', 'the column code twice'],
    ['CSV with an open quote', 'code,name,field,levels\n1,"2,3,4', 'is no CSV'],
  ])('%s', async (_, content, reason) => {
    expect(await refusal(content)).toContain(reason);
  });
});

test.each(['\0', '[', '{', 'mã\n', '\u001f\u008b'])(
  'a file that is refused for %j is not read on',
  async (content) => {
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.from(content.padEnd(600, '\n'), 'latin1');
        for (;;) {
          await new Promise((resolve) => setTimeout(resolve, 1));
          yield Buffer.from('\n');
        }
      } finally {
        closed = true;
      }
    }
    const records = readRecords<Procedure>(endless(), kinds.procedures);
    await expect(records.next()).rejects.toThrow(BadFileError);
    await expect.poll(() => closed).toBe(true);
  },
);

describe('CSV', () => {
  const header = 'code,name,field,levels';

  test('has a record in each line, with quotes and lines in cells', async () => {
    const text = `\uFEFF${header},fee\r\n1,"A, ""B""",F,commune,\r\n\r\n2,"C\nD",F,province,0 đ\r\n3,E,F,x,\r\n`;
    expect(await read(text, 4)).toEqual([
      { line: 2, item: { code: '1', name: 'A, "B"', field: 'F', levels: ['commune'] } },
      { line: 4, item: { code: '2', name: 'C\nD', field: 'F', levels: ['province'], fee: '0 đ' } },
      { line: 6, errors: ['levels.0: is not one of ministry, province, commune, other: "x"'] },
    ]);
  });

  test.each([
    ['semicolons', 'commune; province', ['commune', 'province']],
    ['lines', '"commune\nprovince\n"', ['commune', 'province']],
    ['JSON', '"[""commune"",""province""]"', ['commune', 'province']],
  ])('lists are separated by %s', async (_, cell, levels) => {
    expect(await read(`${header}\n1,A,F,${cell}`)).toMatchObject([{ item: { levels } }]);
  });

  test('a semicolon within lines is part of the sentence', async () => {
    const [record] = await read(`${header},steps\n1,A,F,commune,"Nộp; chờ\nNhận"`);
    expect(record).toMatchObject({ item: { steps: ['Nộp; chờ', 'Nhận'] } });
  });

  test('has numbers, names and JSON where the field wants them', async () => {
    const cells = '90,Sở A;Sở B,"[{""channel"":""online""}]"';
    const text = `${header},popularity,agencies,submissionMethods\n1,A,F,commune,${cells}`;
    expect(await read(text)).toMatchObject([
      {
        item: {
          popularity: 90,
          agencies: [{ name: 'Sở A' }, { name: 'Sở B' }],
          submissionMethods: [{ channel: 'online' }],
        },
      },
    ]);
  });

  test.each([
    ['1,A,F', 'has 3 cells, the header has 6'],
    ['1,A,F,commune,,,x', 'has 7 cells, the header has 6'],
    ['1,A,F,commune,many,', 'popularity: is not a number: "many"'],
    ['1,A,F,commune,,online', 'submissionMethods: is no JSON'],
  ])('a bad line is named: %s', async (cells, reason) => {
    const [record] = await read(`${header},popularity,submissionMethods\n${cells}`);
    expect(record).toMatchObject({ line: 2, errors: [expect.stringContaining(reason)] });
  });

  test('may be separated by semicolons or tabs', async () => {
    for (const mark of [';', '\t']) {
      const text = [header, '1,A,F,commune'].join('\n').replaceAll(',', mark);
      expect(await read(text)).toMatchObject([{ item: { code: '1', levels: ['commune'] } }]);
    }
  });

  test('agencies have it too', async () => {
    const hours = '"[{""days"":[1],""from"":""07:30"",""to"":""11:30""}]"';
    expect(await readAgencies(`code,name,level,openingHours\nH1,Sở,province,${hours}`)).toEqual([
      {
        line: 2,
        item: {
          code: 'H1',
          name: 'Sở',
          level: 'province',
          openingHours: [{ days: [1], from: '07:30', to: '11:30' }],
        },
      },
    ]);
  });
});
