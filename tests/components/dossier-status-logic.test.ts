import { expect } from '@open-wc/testing';
import { changes } from '../../src/components/dossier-status/changes.js';
import { formatWhileTyping } from '../../src/components/dossier-status/code-field.js';
import { codeInText } from '../../src/components/dossier-status/code-in-text.js';
import { factorValue, isDigits, offersOf } from '../../src/components/dossier-status/factors.js';
import { formatsFor } from '../../src/components/dossier-status/formats.js';
import { isOld, nowOf } from '../../src/components/dossier-status/freshness.js';
import { promised } from '../../src/components/dossier-status/promised.js';
import { sentenceOf, sentenceText } from '../../src/components/dossier-status/sentence.js';
import { situationOf } from '../../src/components/dossier-status/situation.js';
import { officeTime } from '../../src/components/shared/office-time.js';
import {
  DossierStatus,
  type Dossier,
  type DossierReport,
  type VerificationOffer,
} from '../../src/contract/index.js';
import { en, vi } from '../../src/i18n/index.js';
import * as dossiers from '../../stories/dossiers.js';
import { phoneOnly } from '../../stories/dossiers.js';

const { inProcess, overdue, readyAtCounter } = dossiers;
const texts = vi.dossierReport;
const now = Date.parse(dossiers.exampleTime);
const formats = formatsFor('vi', 'Asia/Ho_Chi_Minh', (date) => date, texts);
const hour = 3_600_000;

const withDossier = (report: DossierReport, more: Partial<Dossier>): DossierReport => ({
  ...report,
  dossier: { ...report.dossier, ...more },
});

/** A text with its caret as `|`. */
function typed(before: string): string {
  const caret = before.indexOf('|');
  const after = formatWhileTyping({ text: before.replace('|', ''), caret });
  return `${after.text.slice(0, after.caret)}|${after.text.slice(after.caret)}`;
}

describe('a code while it is being typed', () => {
  const cases: [before: string, after: string][] = [
    ['h|', 'H|'],
    ['h44.|', 'H44.|'],
    ['h44.12 |', 'H44.12-|'],
    ['h44.12-|', 'H44.12-|'],
    ['H44.12- |', 'H44.12-|'],
    ['H44.12--|', 'H44.12-|'],
    ['h44.12 260302 0123|', 'H44.12-260302-0123|'],
    ['h44|.12-260302-0123', 'H44|.12-260302-0123'],
    ['H44.1x|2-260302-0123', 'H44.1X|2-260302-0123'],
    ['H44 |.12-260302-0123', 'H44.|12-260302-0123'],
    ['H44.12–|260302', 'H44.12-|260302'],
    ['|h44', '|H44'],
    ['  h44|', 'H44|'],
    ['H44.12-.|260302', 'H44.12-.|260302'],
    ['.|H44', '.|H44'],
    ['|', '|'],
  ];
  for (const [before, after] of cases) {
    it(`${before} becomes ${after}`, () => expect(typed(before)).to.equal(after));
  }

  it('never has its caret moved by a dot', () => {
    const code = 'H44.12-260302-0123';
    for (let at = 0; at <= code.length; at++) {
      const dotted = `${code.slice(0, at)}.|${code.slice(at)}`;
      expect(typed(dotted)).to.equal(dotted);
    }
  });

  it('comes out the same whether typed key by key or pasted', () => {
    let text = '';
    for (const key of 'h44.12 260302 - 0123') {
      text = formatWhileTyping({ text: text + key, caret: text.length + 1 }).text;
    }
    expect(text).to.equal('H44.12-260302-0123');
  });
});

describe('a code in what a camera reads', () => {
  const code = 'H99.12-260302-0123';
  const cases: [text: string, found: string | undefined][] = [
    [code, code],
    ['h99.12 260302 0123', code],
    [`https://dichvucong.example/tra-cuu?ma=${code}&x=1`, code],
    ['https://dichvucong.example/tra-cuu/H99.12%2D260302%2D0123', code],
    [`Mã hồ sơ: ${code}. Hẹn ngày 09/03/2026`, code],
    ['000.00.01.H44-230511-0001', '000.00.01.H44-230511-0001'],
    ['HS-2026-000123', 'HS-2026-000123'],
    // An identity card, a parcel of shopping, an address of something else, a damaged escape.
    ['001199000001||Nguyen|01011999|Nam|Ha Noi|', undefined],
    ['8934567890123', undefined],
    ['https://dichvucong.example/', undefined],
    ['%E0%A4%A', undefined],
    ['', undefined],
  ];
  for (const [text, found] of cases) {
    it(`“${text}” gives ${found}`, () => expect(codeInText(text)).to.equal(found));
  }
});

describe('a second factor', () => {
  const phone: VerificationOffer = { kind: 'phone', lastDigits: 4 };

  it('is sent as digits, the last of them where the whole was typed', () => {
    expect(factorValue(phone, ' 01 23 ')).to.equal('0123');
    expect(factorValue(phone, '0999 000.123')).to.equal('0123');
    expect(factorValue({ kind: 'phone' }, '0999 000 123')).to.equal('0999000123');
    expect(factorValue({ kind: 'receipt' }, ' BN 12/2026 ')).to.equal('BN 12/2026');
  });

  it('asks for the keys of digits only where digits are asked for', () => {
    expect(isDigits(phone)).to.equal(true);
    expect(isDigits({ kind: 'identity' })).to.equal(true);
    expect(isDigits({ kind: 'receipt' })).to.equal(false);
    expect(isDigits({ kind: 'receipt', lastDigits: 3 })).to.equal(true);
    expect(isDigits({ kind: 'other', label: 'Ngày sinh' })).to.equal(false);
  });

  it('is what most ask for where an API says nothing that can be asked', () => {
    const silent = { ...phoneOnly, verifications: [] };
    expect(offersOf(undefined)).to.deep.equal([phone]);
    expect(offersOf(silent)).to.deep.equal([phone]);
    expect(offersOf({ ...silent, verifications: [{ kind: 'other' }] })).to.deep.equal([phone]);
    const named: VerificationOffer = { kind: 'other', label: 'Ngày sinh' };
    expect(offersOf({ ...silent, verifications: [named] })).to.deep.equal([named]);
  });
});

describe('the status sentence', () => {
  const sentence = (report: DossierReport, language = texts): string =>
    sentenceText(sentenceOf(report, now, language, formats));

  const cases: [DossierReport, string][] = [
    [dossiers.registered, 'Hồ sơ đã gửi, đang chờ tiếp nhận.'],
    [dossiers.accepted, 'Hồ sơ đã được tiếp nhận, còn 3 ngày làm việc.'],
    [dossiers.notAccepted, 'Hồ sơ không được tiếp nhận.'],
    [inProcess, 'Hồ sơ đang được xử lý, còn 3 ngày làm việc.'],
    [dossiers.dueToday, 'Hồ sơ đang được xử lý, hẹn trả kết quả hôm nay.'],
    [overdue, 'Hồ sơ đang được xử lý, trễ hẹn 2 ngày làm việc.'],
    [dossiers.papersRequested, 'Hồ sơ đang chờ bạn bổ sung giấy tờ.'],
    [dossiers.feeRequested, 'Hồ sơ đang chờ bạn nộp phí.'],
    [dossiers.withdrawn, 'Hồ sơ đã được rút theo yêu cầu của bạn.'],
    [dossiers.stopped, 'Hồ sơ đã dừng xử lý.'],
    [
      readyAtCounter,
      'Hồ sơ đã có kết quả, mời bạn đến nhận tại Quầy 3, Trung tâm Phục vụ hành chính công, số 2 đường Quảng Trường.',
    ],
    [dossiers.readyOnline, 'Hồ sơ đã có kết quả, mời bạn xem trên mạng.'],
    [dossiers.sentByPost, 'Kết quả đã được gửi cho bạn qua bưu điện.'],
    [dossiers.ownLabel, 'Đang lấy ý kiến của xã, còn 3 ngày làm việc.'],
    [dossiers.unknownStatus, 'Cơ quan chưa cho biết rõ tình trạng hồ sơ.'],
  ];
  for (const [report, expected] of cases) {
    it(expected, () => expect(sentence(report)).to.equal(expected));
  }

  it('exists for every status of the contract, in both languages', () => {
    for (const status of DossierStatus.options) {
      const report = withDossier(dossiers.registered, { status });
      expect(sentence(report), status).to.match(/^\p{Lu}.+\.$/u);
      expect(sentence(report, en.dossierReport), status).to.match(/^[A-Z][ -~]+\.$/);
    }
  });

  it('says that a dossier is late while papers are awaited, too', () => {
    const report = withDossier(overdue, { status: 'papers-requested' });
    expect(sentence(report)).to.equal(
      'Hồ sơ đang chờ bạn bổ sung giấy tờ, trễ hẹn 2 ngày làm việc.',
    );
  });

  it('leaves a place out that would make it too long', () => {
    const handover = { channel: 'counter', place: 'Quầy 3, '.repeat(20) } as const;
    expect(sentence(withDossier(readyAtCounter, { handover }))).to.equal(
      'Hồ sơ đã có kết quả, mời bạn đến nhận.',
    );
  });
});

describe('the situation', () => {
  it('has no days left once nothing is awaited, whatever a server says', () => {
    for (const status of ['settled', 'handed-over', 'stopped', 'withdrawn'] as const) {
      const situation = situationOf(withDossier(overdue, { status }), now);
      expect([situation.promised, situation.overdue], status).to.deep.equal([undefined, false]);
    }
  });

  it('is that of someone who must act wherever something is asked', () => {
    const { requests } = dossiers.feeRequested.dossier;
    expect(situationOf(withDossier(inProcess, { requests }), now).tone).to.equal('action');
    expect(situationOf(withDossier(readyAtCounter, { requests }), now).tone).to.equal('done');
  });
});

describe('days left', () => {
  const daysLeft = (report: DossierReport, at: string): number | undefined =>
    promised(report, Date.parse(at)).daysLeft;

  it('are the server’s on the day of its answer, in the office’s time zone', () => {
    expect(daysLeft(inProcess, '2026-03-04T23:59:00+07:00')).to.equal(3);
  });

  it('are counted on a later day by the holidays that came with the answer', () => {
    const on = (day: string, holidays: string[] = []) =>
      daysLeft(
        { ...inProcess, calendar: { holidays, makeUpDays: [] } },
        `2026-03-${day}T00:01:00+07:00`,
      );
    expect(on('05')).to.equal(2);
    expect(on('05', ['2026-03-06'])).to.equal(1);
    expect(on('07')).to.equal(1);
    expect(on('09')).to.equal(0);
  });

  it('are not known beyond what the answer’s calendar reaches, or without one', () => {
    expect(daysLeft(inProcess, '2026-03-10T08:00:00+07:00')).to.equal(undefined);
    expect(daysLeft(inProcess, '2026-03-03T08:00:00+07:00')).to.equal(undefined);
    const bare = { ...inProcess };
    delete bare.calendar;
    expect(daysLeft(bare, '2026-03-05T08:00:00+07:00')).to.equal(undefined);
  });
});

describe('a promise around days off', () => {
  /** What is said at noon of a day in March 2026 of an answer of that day; the 6th is a Friday. */
  function said(promisedOn: string, day: string, workingDaysLeft: number): string {
    const promisedAt = `2026-03-${promisedOn}T17:00:00+07:00`;
    const asOf = `2026-03-${day}T12:00:00+07:00`;
    const report = { ...withDossier(inProcess, { promisedAt }), asOf, workingDaysLeft };
    return sentenceOf(report, Date.parse(asOf), texts, formats).rest;
  }

  it('is for today on that very day only', () => {
    expect(said('06', '06', 0)).to.equal(', hẹn trả kết quả hôm nay');
    expect(said('07', '06', 0)).to.equal(', hẹn trả kết quả vào Thứ Bảy, 2026-03-07');
    expect(said('08', '07', 0)).to.equal(', hẹn trả kết quả vào Chủ Nhật, 2026-03-08');
    expect(said('08', '08', 0)).to.equal(', hẹn trả kết quả hôm nay');
  });

  it('has passed on the days off after it, and is overdue from the next working day', () => {
    expect(said('06', '07', 0)).to.equal(', đã qua ngày hẹn (Thứ Sáu, 2026-03-06)');
    expect(said('06', '08', 0)).to.equal(', đã qua ngày hẹn (Thứ Sáu, 2026-03-06)');
    expect(said('06', '09', -1)).to.equal(', trễ hẹn 1 ngày làm việc');
  });
});

describe('a report that is left open over days', () => {
  const on = (report: DossierReport, day: string) => {
    const at = Date.parse(`2026-03-${day}T08:00:00+07:00`);
    return [situationOf(report, at).overdue, sentenceOf(report, at, texts, formats).rest];
  };

  it('stays overdue, though for how long is not known any more', () => {
    expect(on(overdue, '05')).to.deep.equal([true, ', trễ hẹn']);
    const asking = withDossier(overdue, { status: 'papers-requested' });
    expect(on(asking, '05')).to.deep.equal([true, ', trễ hẹn']);
  });

  it('becomes overdue once a working day has passed since the promised one', () => {
    const friday = { promisedAt: '2026-03-06T17:00:00+07:00' };
    const report = { ...withDossier(inProcess, friday), workingDaysLeft: 2 };
    expect(on(report, '06')).to.deep.equal([false, ', hẹn trả kết quả hôm nay']);
    expect(on(report, '07')).to.deep.equal([false, '']);
    expect(on(report, '09')).to.deep.equal([true, ', trễ hẹn']);
  });

  it('is never overdue where the server counts no days', () => {
    const silent = { ...inProcess };
    delete silent.workingDaysLeft;
    expect(on(silent, '20')).to.deep.equal([false, '']);
  });
});

describe('the time of a report', () => {
  const asOf = Date.parse(inProcess.asOf);
  const found = (receivedAt: number) => ({ report: inProcess, language: 'vi', receivedAt });

  it('goes on from the server’s clock where the device’s is a little wrong', () => {
    for (const wrong of [-20 * 60_000, 0, 20 * 60_000, -30 * 24 * hour]) {
      const receivedAt = asOf + wrong;
      const time = nowOf(found(receivedAt), receivedAt + 60_000);
      expect(time, `${wrong} ms`).to.equal(asOf + 60_000);
      expect(isOld(found(receivedAt), time)).to.equal(false);
    }
  });

  it('is old after some minutes, and at once where the answer is of last night', () => {
    expect(isOld(found(asOf), nowOf(found(asOf), asOf + 6 * 60_000))).to.equal(true);
    const late = asOf + 9 * hour;
    expect(nowOf(found(late), late)).to.equal(late);
    expect(isOld(found(late), nowOf(found(late), late))).to.equal(true);
  });
});

describe('dates and money', () => {
  it('are those of the office, wherever the reader is', () => {
    expect(formats.day('2026-03-02T17:30:00Z')).to.equal('Thứ Ba, 2026-03-03');
    expect(formats.moment('2026-03-02T17:30:00Z')).to.equal('00:30 ngày 2026-03-03');
    expect(formats.date('2026-03-09')).to.equal('Thứ Hai, 2026-03-09');
    expect(formats.money(24_000).replace(/\s/g, ' ')).to.equal('24.000 ₫');
  });

  it('are Vietnam’s where the time zone is none', () => {
    expect(officeTime('2026-03-02T17:30:00Z', 'Sao Hỏa').time).to.equal('00:30');
  });
});

describe('what has changed', () => {
  const news = (before: DossierReport, after: DossierReport): string[] =>
    changes(before, after, now, texts, formats);

  it('is nothing where only time has passed', () => {
    const later = { ...inProcess, asOf: '2026-03-05T10:00:00+07:00', workingDaysLeft: 2 };
    expect(news(inProcess, later)).to.deep.equal([]);
  });

  it('begins with the new status', () => {
    expect(news(inProcess, readyAtCounter)).to.deep.equal([
      sentenceText(sentenceOf(readyAtCounter, now, texts, formats)),
      texts.watch.handover,
    ]);
  });

  it('says what is asked, and a new date', () => {
    const { requests } = dossiers.feeRequested.dossier;
    const after = withDossier(inProcess, { requests, lateness: { newDate: '2026-03-12' } });
    expect(news(inProcess, after)).to.deep.equal([
      texts.watch.toDo,
      'Ngày hẹn trả kết quả là Thứ Năm, 2026-03-12.',
    ]);
  });

  it('is a step that leaves the status as it is', () => {
    const step = { status: 'other', label: 'Thẩm định', at: '2026-03-04T09:30:00+07:00' } as const;
    const after = withDossier(inProcess, { events: [...inProcess.dossier.events, step] });
    expect(news(inProcess, after)).to.deep.equal(['Có bước mới: Thẩm định.']);
  });
});
