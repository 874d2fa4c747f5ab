import { describe, expect, test } from 'vitest';
import type { Database } from '../../../src/server/database/database.js';
import { importFile } from '../../../src/server/import/import.js';
import type { KindName } from '../../../src/server/import/kinds.js';
import { LiveSearch } from '../../../src/server/live-search.js';
import { createHandlers } from '../../../src/server/handlers.js';
import type { Fixture } from '../helpers/databases.js';
import { code, dossier, lines, otherSecret, secret, takeDossiers } from '../helpers/dossiers.js';
import { fileOf, keepingReport } from '../helpers/report.js';

type Row = Record<string, unknown> & { record: Record<string, unknown> };

export function dossierImportSuite(fixture: () => Fixture): void {
  const database = (): Database => fixture().database;
  const take = (content: string, options = {}) => takeDossiers(database(), content, options);

  /** The only dossier that there is, after its line was taken. */
  async function kept(changes: object = {}): Promise<Row> {
    expect(await take(lines(dossier(changes)))).toMatchObject({ status: 0, problems: [] });
    const rows = await database().query<Row>('select * from dossiers');
    expect(rows).toHaveLength(1);
    return rows[0]!;
  }

  /** Why a line is refused. */
  async function refused(changes: object): Promise<string> {
    const { status, problems } = await take(lines(dossier(changes)));
    expect(status).toBe(1);
    expect(problems).toHaveLength(2);
    return problems[0]!.replace(/^file\.jsonl:1: /, '');
  }

  const put = (kind: KindName, record: object): Promise<unknown> =>
    importFile(database(), kind, fileOf(JSON.stringify(record)), {}, keepingReport());

  describe('a dossier', () => {
    test('is kept as its applicant may see it, and as it is counted', async () => {
      const { record, position, ...columns } = await kept({ field: 'Hộ tịch' });
      expect(position).toBeDefined();
      expect(record).toEqual({
        code,
        procedure: { name: 'Cấp bản sao trích lục hộ tịch' },
        agency: { name: 'Sở Tư pháp' },
        applicant: 'N***** V** M**',
        status: 'in-process',
        submittedAt: '2026-03-02T08:15:00+07:00',
        acceptedAt: '2026-03-02T09:00:00+07:00',
        promisedAt: '2026-03-09T17:00:00+07:00',
        events: [
          { status: 'registered', at: '2026-03-02T08:15:00+07:00' },
          { status: 'accepted', at: '2026-03-02T09:00:00+07:00' },
        ],
        requests: [],
      });
      expect(columns).toEqual({
        code,
        code_key: 'H99122603020123',
        agency_code: null,
        agency_name: 'Sở Tư pháp',
        field: 'Hộ tịch',
        procedure_code: null,
        accepted_at: new Date('2026-03-02T09:00:00+07:00'),
        promised_at: new Date('2026-03-09T17:00:00+07:00'),
        settled_at: null,
        closed_at: null,
      });
    });

    test('names a procedure and an agency that were imported, by code or name', async () => {
      const procedure = { code: '2.000635', name: 'Cấp bản sao', field: 'Hộ tịch' };
      await put('procedures', { ...procedure, levels: ['commune'] });
      await put('agencies', { code: 'H99.12', name: 'Sở Tư pháp', level: 'province' });
      for (const [one, other] of [
        ['2.000635', 'H99.12'],
        ['Cấp bản sao', 'Sở Tư pháp'],
      ]) {
        expect(await kept({ procedure: one, agency: other })).toMatchObject({
          record: {
            procedure: { code: '2.000635', name: 'Cấp bản sao' },
            agency: { code: 'H99.12', name: 'Sở Tư pháp' },
          },
          procedure_code: '2.000635',
          agency_code: 'H99.12',
          agency_name: 'Sở Tư pháp',
          field: 'Hộ tịch',
        });
      }
      const own = { procedure: { code: '2.000635', name: 'Tên riêng' }, field: 'Khác' };
      expect(await kept(own)).toMatchObject({
        record: { procedure: own.procedure },
        procedure_code: '2.000635',
        field: 'Khác',
      });
    });

    test('whose agency’s name two have is left with the name', async () => {
      await put('agencies', { code: 'A', name: 'Phường Mẫu', level: 'commune' });
      await put('agencies', { code: 'B', name: 'Phường Mẫu', level: 'commune' });
      expect(await kept({ agency: 'Phường Mẫu' })).toMatchObject({ agency_code: null });
    });

    test.each([
      [4, 'in-process'],
      ['5', 'papers-requested'],
      ['fee-requested', 'fee-requested'],
    ])('may have the status %j', async (given, status) => {
      expect((await kept({ status: given })).record.status).toBe(status);
    });

    test.each([
      ['acceptedAt', '2026-03-03', '2026-03-03T00:00:00+07:00'],
      ['acceptedAt', '2026-03-03 08:05', '2026-03-03T08:05:00+07:00'],
      ['acceptedAt', '2026-03-03T08:05:07', '2026-03-03T08:05:07+07:00'],
      ['acceptedAt', '2026-03-03T01:05:00Z', '2026-03-03T01:05:00Z'],
      ['promisedAt', '2026-03-10', '2026-03-10T17:00:00+07:00'],
      ['promisedAt', '2026-03-10 11:00', '2026-03-10T11:00:00+07:00'],
    ])('may have %s as %s', async (field, given, instant) => {
      expect((await kept({ [field]: given })).record[field]).toBe(instant);
    });

    test('that was sent back is not settled, and once more is when it is settled again', async () => {
      const events = [
        { status: 2, at: '2026-03-02 09:00' },
        { status: 9, at: '2026-03-06 10:00' },
        { status: 4, at: '2026-03-09 08:00' },
      ];
      const back = await kept({ status: 4, events });
      expect(back.settled_at).toBeNull();
      expect(back.record).not.toHaveProperty('settledAt');
      const again = [
        ...events,
        { status: 9, at: '2026-03-11 10:00' },
        { status: 'other', at: '2026-03-11 11:00' },
        { status: 10, at: '2026-03-12 10:00' },
      ];
      const settled = await kept({ status: 10, events: again });
      expect(settled.settled_at).toEqual(new Date('2026-03-11T10:00:00+07:00'));
      // The step that tells of the end is not there.
      const handedOver = await kept({ status: 10, events });
      expect(handedOver.settled_at).toEqual(new Date('2026-03-06T10:00:00+07:00'));
    });

    test.each([
      ['3 working-days', '2026-03-05T17:00:00+07:00'],
      // The 9th is a holiday of the office's own.
      ['5 working-days', '2026-03-10T17:00:00+07:00'],
      ['4 working-hours', '2026-03-02T15:00:00+07:00'],
      // A Sunday, and then the holiday.
      ['6 days', '2026-03-10T17:00:00+07:00'],
    ])('may have a time limit of %s: it is promised for %s', async (timeLimit, promisedAt) => {
      await put('holidays', { date: '2026-03-09', kind: 'holiday', name: 'Ngày nghỉ' });
      const { record, promised_at } = await kept({ promisedAt: undefined, timeLimit });
      expect(record.promisedAt).toBe(promisedAt);
      expect(promised_at).toEqual(new Date(promisedAt));
      expect(record).not.toHaveProperty('timeLimit');
    });

    test('that was not accepted yet has no promise, whatever its time limit', async () => {
      const changes = { promisedAt: undefined, acceptedAt: undefined, status: 1 };
      const { promised_at } = await kept({ ...changes, timeLimit: '3 working-days' });
      expect(promised_at).toBeNull();
    });

    const times = ({ record }: Row): string[] =>
      (record.events as { status: string; at: string }[]).map(
        ({ status, at }) => `${status} ${at.slice(5, 16)}`,
      );

    test('of which only days are known has its steps one after the other all the same', async () => {
      const fromDates = await kept({
        status: 9,
        acceptedAt: '2026-03-02',
        settledAt: '2026-03-02T00:00:00',
      });
      expect(times(fromDates)).toEqual([
        'registered 03-02T08:15',
        'accepted 03-02T08:15',
        'settled 03-02T08:15',
      ]);
      expect(fromDates.record).toMatchObject({
        acceptedAt: '2026-03-02T08:15:00+07:00',
        settledAt: '2026-03-02T08:15:00+07:00',
      });
      const steps = [
        { status: 1, at: '2026-03-02' },
        { status: 2, at: '2026-03-02 09:00' },
        { status: 5, at: '2026-03-02' },
        { status: 4, at: '2026-03-03' },
      ];
      const inOrder = [
        'registered 03-02T00:00',
        'accepted 03-02T09:00',
        'papers-requested 03-02T09:00',
        'in-process 03-03T00:00',
      ];
      expect(times(await kept({ events: steps }))).toEqual(inOrder);
      expect(times(await kept({ events: steps.toReversed() }))).toEqual(inOrder);
    });

    test.each([
      '0999 000 123',
      '0999.000.123',
      '(028) 3999 0123',
      '+84 999 000 123',
      '84999000123',
      '0123',
    ])('may have %j as its phone number', async (phone) => void (await kept({ phone })));

    test('that was settled on the day of its acceptance may have the day alone', async () => {
      const { settled_at, accepted_at } = await kept({ status: 9, settledAt: '2026-03-02' });
      expect(settled_at).toEqual(accepted_at);
    });

    test('may have its code written in any way, and is the same one', async () => {
      await kept();
      expect((await kept({ code: 'h99.12 260302 0123' })).code).toBe(code);
      const { result } = await take(lines(dossier({ code: 'H9912.260302.0123' })));
      expect(result).toContain('1 read, 0 new, 1 changed');
      const twice = await take(lines(dossier(), dossier({ code: 'H99.12 - 260302 - 0123' })));
      expect(twice.problems[0]).toBe(`file.jsonl:2: code: "${code}" is on line 1 already`);
    });

    test('has its steps in order, and its days from them', async () => {
      const events = [
        { status: 9, at: '2026-03-06 10:00' },
        { status: 'accepted', at: '2026-03-02T09:30:00+07:00' },
        { status: 1, at: '2026-03-02' },
      ];
      const { record, accepted_at, settled_at } = await kept({
        status: 10,
        acceptedAt: undefined,
        events,
      });
      expect(record.events).toEqual([
        { status: 'registered', at: '2026-03-02T00:00:00+07:00' },
        { status: 'accepted', at: '2026-03-02T09:30:00+07:00' },
        { status: 'settled', at: '2026-03-06T10:00:00+07:00' },
      ]);
      expect(record).toMatchObject({
        acceptedAt: '2026-03-02T09:30:00+07:00',
        settledAt: '2026-03-06T10:00:00+07:00',
      });
      expect(accepted_at).toEqual(new Date('2026-03-02T09:30:00+07:00'));
      expect(settled_at).toEqual(new Date('2026-03-06T10:00:00+07:00'));
    });

    test.each([
      [{ closedAt: '2026-03-05' }, '2026-03-05T00:00:00+07:00'],
      [{ events: [{ status: 7, at: '2026-03-04 09:00' }] }, '2026-03-04T09:00:00+07:00'],
      [{}, '2026-03-02T09:00:00+07:00'],
    ])('that was withdrawn, with %j, was closed at %s', async (changes, instant) => {
      const { closed_at, record } = await kept({ status: 'withdrawn', ...changes });
      expect(closed_at).toEqual(new Date(instant));
      expect(record).not.toHaveProperty('closedAt');
    });
  });

  test('the same file again changes nothing; a new number, name or status is a change', async () => {
    const file = lines(dossier(), dossier({ code: 'B-1', receiptNumber: 'BN-0001' }));
    expect((await take(file)).result).toContain('2 read, 2 new, 0 changed, 0 unchanged');
    expect((await take(file)).result).toContain('2 read, 0 new, 0 changed, 2 unchanged');
    expect((await take(file, { replace: true })).result).toContain('2 unchanged, 0 removed');
    for (const change of [
      { phone: '0999 000 124' },
      { identityNumber: '099000012345' },
      { applicant: 'Trần Mẫu' },
      { status: 6 },
    ]) {
      const changed = lines(dossier(change));
      expect((await take(changed)).result).toContain('1 read, 0 new, 1 changed, 0 unchanged');
      expect((await take(changed)).result).toContain('1 unchanged');
    }
    expect((await take(lines(dossier()), { replace: true })).result).toContain('1 removed');
    // What went with a dossier is gone with it, and with its earlier numbers.
    expect(await database().query('select code from dossier_keys')).toEqual([{ code }]);
  });

  test('1,000 in one file are all kept', async () => {
    const many = Array.from({ length: 1_000 }, (_, i) => dossier({ code: `H99-260302-${i}` }));
    expect((await take(lines(...many))).result).toContain('1000 new');
    const [row] = await database().query(
      'select count(distinct d.code)::int as dossiers, count(*)::int as keys from dossiers d join dossier_keys using (code)',
    );
    expect(row).toEqual({ dossiers: 1_000, keys: 1_000 });
    // What the database chooses its ways by.
    const sql = `select reltuples::int as known from pg_class where relname = 'dossiers'`;
    expect(await database().query(sql)).toEqual([{ known: 1_000 }]);
  });

  test('a CSV file does as well', async () => {
    const header =
      'code;procedure;agency;field;status;submittedAt;acceptedAt;promisedAt;settledAt;applicant;phone;identityNumber;receiptNumber;requests;handover';
    const asked = '"[{""kind"":""fee"",""amount"":24000}]"';
    const handover = '"{""channel"":""counter"",""place"":""Quầy 3""}"';
    const rows = [
      `${code};Cấp bản sao;Sở Tư pháp;Hộ tịch;6;2026-03-02 08:15;2026-03-02 09:00;2026-03-09;;Nguyễn Văn Mẫu;0999000123;;;${asked};`,
      `H99.12-260302-0124;Cấp bản sao;Sở Tư pháp;Hộ tịch;9;2026-03-02;2026-03-02;2026-03-09;2026-03-06 10:00;Trần Mẫu;;099000012345;BN-0124;;${handover}`,
    ];
    const csv = [header, ...rows].join('\n');
    expect(await take(csv)).toMatchObject({ status: 0, problems: [] });
    expect((await take(csv)).result).toContain('2 unchanged');
    const found = await database().query<Row>('select record from dossiers order by position');
    expect(found[0]!.record).toMatchObject({
      status: 'fee-requested',
      applicant: 'N***** V** M**',
      promisedAt: '2026-03-09T17:00:00+07:00',
      requests: [{ kind: 'fee', amount: 24_000 }],
    });
    expect(found[1]!.record).toMatchObject({
      status: 'settled',
      settledAt: '2026-03-06T10:00:00+07:00',
      handover: { channel: 'counter', place: 'Quầy 3' },
    });
  });

  describe('a bad dossier is named by field and reason, without its values', () => {
    test.each([
      [{ phone: undefined }, 'phone: is missing, so are identityNumber and receiptNumber'],
      [{ phone: 'x-12' }, 'phone: has less than 4 digits'],
      [{ identityNumber: '12345' }, 'identityNumber: has less than 6 letters and digits'],
      [{ receiptNumber: 'BN1' }, 'receiptNumber: has less than 4 letters and digits'],
      [{ phone: 999000123 }, 'phone: is not a text'],
      [{ phone: '9.12E+08' }, 'phone: was made a number by a spreadsheet'],
      [{ phone: '9,12e8' }, 'phone: was made a number by a spreadsheet'],
      [{ code: '9.12E+08' }, 'code: was made a number by a spreadsheet'],
      [{ identityNumber: '9.12E+11' }, 'identityNumber: was made a number by a spreadsheet'],
      [{ receiptNumber: '9.12E+08' }, 'receiptNumber: was made a number by a spreadsheet'],
      [{ phone: '912000123' }, 'phone: has lost the 0 at its beginning: export the column as'],
      [{ phone: '2839120001' }, 'phone: has lost the 0 at its beginning'],
      [{ phone: '0912000123; 0999000123' }, 'phone: has more than one number: give one'],
      [{ phone: '0912 000 123 - 0999 000 123' }, 'phone: has more than one number'],
      [{ phone: '0912000123 hoặc 0999000123' }, 'phone: has more than one number'],
      [{ phone: '0912000123\n0999000123' }, 'phone: has more than one number'],
      [{ settledAt: '2026-03-01' }, 'settledAt: is before acceptedAt'],
      [{ settledAt: '2026-03-02 08:59' }, 'settledAt: is before acceptedAt'],
      [{ status: 9, events: [{ status: 9, at: '2026-02-01' }] }, 'settledAt: is before acceptedAt'],
      [
        { status: 8, submittedAt: undefined, acceptedAt: undefined },
        'closedAt: is missing, and so is every other time',
      ],
      [{ applicant: ['Nguyễn'] }, 'applicant: is not a text'],
      [{ status: 'Nguyễn' }, 'status: is not one of registered, accepted,'],
      [{ status: 11 }, 'handed-over, other, nor a number from 1 to 10'],
      [{ events: [{ status: 0, at: '2026-03-02' }] }, 'events.0.status: is not one of registered'],
      [{ submittedAt: '2026-02-30' }, 'submittedAt: is not an instant such as 2026-03-02T08:00:00'],
      [{ submittedAt: '2026-03-02 25:00' }, 'submittedAt: is not an instant'],
      [{ events: ['x'] }, 'events.0: is not an object'],
      [{ status: 'settled' }, 'settledAt: is missing, though the dossier is settled'],
      [{ code: '-.-' }, 'code: has no letter and no digit'],
      [{ timeLimit: '3 working-days' }, 'timeLimit: says what promisedAt says'],
      [{ promisedAt: undefined, timeLimit: '3 ngày' }, 'timeLimit: is not a time limit such as'],
      [{ closedAt: '2026-03-05' }, 'closedAt: goes with a dossier that was withdrawn'],
      [{ handover: { channel: 'online', url: 'javascript:x' } }, 'handover.url: must be a whole'],
      [{ họ: 'Nguyễn' }, 'họ: is no field of the contract'],
    ])('%j', async (changes, reason) => {
      const message = await refused(changes);
      expect(message).toContain(reason);
      expect(message).not.toMatch(
        /Nguyễn|999000123|000123|9.12|0001|x-12|12345|BN1|javascript|02-30|25:00|03-01|08:59/,
      );
    });
  });

  test('no name or number is ever said or kept', async () => {
    const personal = ['Bí Mật', '0999000321', '0321', '000000456789', '456789', 'BNMAT77', 'Mật'];
    const one = {
      applicant: 'Bí Mật',
      phone: '0999000321',
      identityNumber: '000000456789',
      receiptNumber: 'BN-MAT-77',
    };
    const good = lines(dossier({ code: 'A-1', ...one }), dossier({ code: 'A-2', ...one }));
    const said = [await take(good), await take(good, { replace: true })];
    const broken = [
      `{"applicant":"Bí Mật","phone":0999000321}`,
      `{"applicant":"Bí Mật" "0999000321"}`,
      `{"phone":Bí Mật}`,
      'Bí Mật,0999000321,000000456789',
      'code,procedure,agency,status,phone,applicant\nA,B,C,Bí Mật,0999000321,"0999000321',
      'code,procedure,agency,status,phone,applicant\nA,B,C,Bí Mật,D,0999000321"000000456789"',
      'code,procedure,agency,status,phone,events\nA,B,C,4,0999000321,Bí Mật 0999000321',
      'code,procedure,agency,status,phone,applicant\nBí Mật,0999000321',
      lines(dossier({ ...one, status: 'Bí Mật', submittedAt: '0999000321' })),
    ];
    for (const content of broken) {
      const outcome = await take(content);
      expect([content, outcome.status]).toEqual([content, 1]);
      said.push(outcome);
    }
    const tables = await database().query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    expect(tables.length).toBeGreaterThan(6);
    for (const { name } of tables) {
      const rows = await database().query(`select row_to_json(t)::text as row from ${name} t`);
      said.push(JSON.stringify(rows) as never);
    }
    const everything = JSON.stringify(said);
    expect(everything).toContain('B* M**');
    for (const text of personal) expect(everything).not.toContain(text);
  });

  describe('the secret', () => {
    test('that dossiers were imported with is the only one that goes', async () => {
      await take(lines(dossier()));
      const other = take(lines(dossier()), { secret: otherSecret });
      await expect(other).rejects.toMatchObject({
        status: 3,
        message: expect.stringMatching(/goes with another secret.*--secret-file.*--new-secret/s),
      });
      expect((await take(lines(dossier()))).result).toContain('1 unchanged');
    });

    test('can be another one once all dossiers are imported again', async () => {
      await take(lines(dossier(), dossier({ code: 'B-1' })));
      const again = { secret: otherSecret, newSecret: true };
      await expect(take(lines(dossier()), again)).rejects.toMatchObject({ status: 3 });
      const { result } = await take(lines(dossier()), { ...again, replace: true });
      expect(result).toContain('1 read, 0 new, 1 changed, 0 unchanged, 1 removed');
      await expect(take(lines(dossier()))).rejects.toMatchObject({ status: 3 });
    });

    test('is never written into the database', async () => {
      await take(lines(dossier()));
      const kept = JSON.stringify(await database().query('select * from settings'));
      expect(kept).toContain(secret.sign('fingerprint').toString('hex'));
      expect(kept).not.toContain('01'.repeat(32));
    });
  });

  test('a server that has no secret does not offer lookups', async () => {
    const search = await LiveSearch.start(database());
    const handlers = createHandlers({ database: database(), search, name: 'Thử' });
    const service = await handlers.getService({}, { address: '', idempotencyKey: '', token: '' });
    expect(service.operations).not.toContain('lookUpDossier');
    expect(service).not.toHaveProperty('verifications');
  });
}
