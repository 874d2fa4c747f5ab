import { expect } from '@open-wc/testing';
import { paragraphs } from '../../src/components/procedure-detail/prose.js';
import { stepList } from '../../src/components/procedure-detail/step-list.js';
import { waysToSubmit } from '../../src/components/procedure-detail/ways.js';
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
