import { expect } from '@open-wc/testing';
import { paragraphs } from '../../src/components/procedure-detail/prose.js';
import { stepList } from '../../src/components/procedure-detail/step-list.js';
import { waysToSubmit } from '../../src/components/procedure-detail/ways.js';
import { workingAgency } from '../../src/components/procedure-detail/working-agency.js';
import { dialled } from '../../src/components/shared/link.js';
import type { Agency } from '../../src/contract/agencies.js';
import type { SubmissionMethod } from '../../src/contract/procedures.js';

describe('paragraphs of a text as agencies publish it', () => {
  const cases: [string, string, string[]][] = [
    ['a sentence stays', 'Nộp hồ sơ.', ['Nộp hồ sơ.']],
    ['line breaks part', 'Một\n\nHai\r\nBa', ['Một', 'Hai', 'Ba']],
    ['a leading dash goes', '- Nộp hồ sơ', ['Nộp hồ sơ']],
    ['dashes after a clause part', 'Gồm: - Đơn; - Ảnh.', ['Gồm:', 'Đơn;', 'Ảnh.']],
    ['a dash within a word stays', 'Tư pháp - hộ tịch xã', ['Tư pháp - hộ tịch xã']],
    ['a number range stays', 'Từ 5 - 10 ngày', ['Từ 5 - 10 ngày']],
    ['a word that begins with o stays', 'ông bà', ['ông bà']],
    ['nothing gives nothing', ' \n ', []],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => expect(paragraphs(text)).to.deep.equal(expected));
  }

  it('long ones part between sentences', () => {
    const text = 'Câu này có một số chữ vừa đủ. '.repeat(60).trim();
    const result = paragraphs(text);
    expect(result.length).to.be.greaterThan(2);
    expect(result.every(({ length }) => length <= 480)).to.equal(true);
    expect(result.join(' ')).to.equal(text);
  });

  it('a long one without any end of a sentence stays whole', () => {
    const text = 'chữ '.repeat(300).trim();
    expect(paragraphs(text)).to.deep.equal([text]);
  });
});

describe('steps', () => {
  it('lose the number that their writer gave them', () => {
    const texts = stepList(['Bước 1: Nộp', 'Bước 2. Nhận', '3) Ký', '2 người cùng ký']);
    expect(texts.map((step) => step.paragraphs[0])).to.deep.equal([
      'Nộp',
      'Nhận',
      'Ký',
      '2 người cùng ký',
    ]);
  });

  it('take the cases that follow them', () => {
    const [step, ...others] = stepList(['- Xem:', '+ đủ thì nhận', '(ii) thiếu thì trả', '- Ký']);
    expect(step?.cases).to.deep.equal([['đủ thì nhận'], ['(ii) thiếu thì trả']]);
    expect(others).to.have.length(1);
  });

  it('begin with a case where nothing is before it', () => {
    expect(stepList(['+ Nộp'])).to.deep.equal([{ paragraphs: ['Nộp'], cases: [] }]);
  });

  it('that say nothing are no steps', () => {
    expect(stepList(['- ', 'Bước 2:', ''])).to.deep.equal([]);
  });
});

describe('ways to submit', () => {
  const way = (channel: SubmissionMethod['channel'], note?: string): SubmissionMethod => ({
    channel,
    ...(note && { note }),
  });

  it('that say the same are one', () => {
    expect(waysToSubmit([way('online'), way('online'), way('postal')]).methods).to.have.length(2);
  });

  it('give their common note once', () => {
    const { methods, sharedNote } = waysToSubmit([
      way('online', 'Miễn phí'),
      way('postal', '(Miễn phí)'),
    ]);
    expect(sharedNote).to.equal('Miễn phí');
    expect(methods.every(({ note }) => note === undefined)).to.equal(true);
  });

  it('keep notes that differ', () => {
    const { methods, sharedNote } = waysToSubmit([way('online', 'a'), way('postal', 'b')]);
    expect(sharedNote).to.equal(undefined);
    expect(methods.map(({ note }) => note)).to.deep.equal(['a', 'b']);
  });

  it('keep the note of a single way with it', () => {
    expect(waysToSubmit([way('online', 'a')]).methods[0]?.note).to.equal('a');
  });
});

describe('who does the work of an agency', () => {
  const agency = (code: string, more: Partial<Agency> = {}): Agency => ({
    code,
    name: code,
    level: 'commune',
    ...more,
  });
  const worksNow = (...all: [Agency, ...Agency[]]): string | undefined => {
    const byCode = new Map(all.map((one) => [one.code, one]));
    return workingAgency(all[0], byCode, '2026-03-02')?.code;
  };

  it('is itself while it has not ended', () => {
    expect(worksNow(agency('a'))).to.equal('a');
    expect(worksNow(agency('a', { endedOn: '2026-03-03', successor: 'b' }))).to.equal('a');
  });

  it('is the last of those that took over', () => {
    const first = agency('a', { endedOn: '2025-07-01', successor: 'b' });
    expect(worksNow(first, agency('b', { successor: 'c' }), agency('c'))).to.equal('c');
    expect(worksNow({ ...first, endedOn: '2026-03-02' }, agency('b'))).to.equal('b');
  });

  it('is nobody where nobody is known', () => {
    expect(worksNow(agency('a', { endedOn: '2025-07-01' }))).to.equal(undefined);
    expect(worksNow(agency('a', { successor: 'gone' }))).to.equal(undefined);
  });

  it('is nobody where each has taken over from the other', () => {
    const circle = [agency('a', { successor: 'b' }), agency('b', { successor: 'a' })] as const;
    expect(worksNow(...circle)).to.equal(undefined);
    expect(worksNow(agency('a', { successor: 'a' }))).to.equal(undefined);
  });
});

describe('what is dialled', () => {
  const numbers: [string, string | undefined][] = [
    ['0203 3655 666', '02033655666'],
    ['(0203) 3655.666', '02033655666'],
    ['(0203)3655666', '02033655666'],
    ['024-3826-1234', '02438261234'],
    ['+84 203 3655 666', '+842033655666'],
    ['1900 1234', '19001234'],
    ['1022', '1022'],
    [' 113 ', '113'],
    ['0203 3655 666 – 0203 3655 667', undefined],
    ['0203 3655 666 - 0203 3655 667', undefined],
    ['0203 3655 666 0203 3655 667', undefined],
    ['0203 3655 666-667', undefined],
    ['0999 000 001-2', undefined],
    ['0203 3655 666 / 667', undefined],
    ['1900 1234 (nhánh 5)', undefined],
    ['+84 (0) 203 3655 666', undefined],
    ['Điện thoại 1022', undefined],
    ['12', undefined],
    ['', undefined],
  ];
  for (const [text, number] of numbers) {
    it(`for “${text}” is ${number ?? 'nothing'}`, () => expect(dialled(text)).to.equal(number));
  }
});
