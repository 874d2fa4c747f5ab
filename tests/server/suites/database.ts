import { afterEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/server/database/database.js';
import { DatabaseTooNewError, migrate } from '../../../src/server/database/migrate.js';
import { migrations } from '../../../src/server/database/migrations.js';
import { openPostgres } from '../../../src/server/database/postgres.js';
import { procedures } from '../../../src/server/stores/procedures.js';
import type { Fixture } from '../helpers/databases.js';

const record = (code: string, name = 'A') => ({
  code,
  name,
  field: 'F',
  levels: ['commune' as const],
});

export function databaseSuite(fixture: () => Fixture, isServer: boolean): void {
  const database = (): Database => fixture().database;

  describe('a transaction', () => {
    test('is kept when it resolves', async () => {
      await database().transaction((transaction) => procedures.put(transaction, [record('1')]));
      expect(await procedures.list(database())).toEqual([record('1')]);
    });

    test('is undone when it rejects, with the same error', async () => {
      const error = new Error('stop');
      const work = database().transaction(async (transaction) => {
        await procedures.put(transaction, [record('1')]);
        throw error;
      });
      await expect(work).rejects.toBe(error);
      expect(await procedures.list(database())).toEqual([]);
    });

    test('that a statement broke leaves the database usable', async () => {
      const work = database().transaction((transaction) => transaction.query('select nonsense'));
      await expect(work).rejects.toThrow('nonsense');
      expect(await database().query('select 1 as one')).toEqual([{ one: 1 }]);
    });
  });

  describe('records', () => {
    test('are added, replaced and left alone, in order of arrival', async () => {
      const put = (...items: ReturnType<typeof record>[]) => procedures.put(database(), items);
      expect(await put(record('2'), record('1'))).toEqual({ added: 2, changed: 0 });
      expect(await put(record('2'), record('1', 'B'), record('0'))).toEqual({
        added: 1,
        changed: 1,
      });
      const codes = (await procedures.list(database())).map(({ code, name }) => code + name);
      expect(codes).toEqual(['2A', '1B', '0A']);
    });

    test('are found by their code, and nothing by a code that cannot be', async () => {
      await procedures.put(database(), [record("1'; drop table procedures")]);
      expect(await procedures.get(database(), "1'; drop table procedures")).toMatchObject({
        name: 'A',
      });
      expect(await procedures.get(database(), '1')).toBeUndefined();
      expect(await procedures.get(database(), '1\0')).toBeUndefined();
    });

    test('that are not wanted any more go', async () => {
      await procedures.put(database(), [record('1'), record('2'), record('3')]);
      expect(await procedures.keepOnly(database(), ['2', '9'])).toBe(2);
      expect(await procedures.list(database())).toEqual([record('2')]);
    });
  });

  describe('migrations', () => {
    afterEach(() =>
      database().query('delete from schema_migrations where version > $1', [migrations.length]),
    );

    test('are taken once', async () => {
      await migrate(database());
      const versions = await database().query('select version from schema_migrations');
      expect(versions).toHaveLength(migrations.length);
    });

    test('refuse a database of a later release', async () => {
      const later = migrations.length + 1;
      await database().query('insert into schema_migrations values ($1, $2)', [later, 'later']);
      await expect(migrate(database())).rejects.toThrow(DatabaseTooNewError);
      await expect(migrate(database())).rejects.toThrow(`version ${later}`);
    });

    if (isServer) test('of servers that start together wait for each other', startTogether);
  });

  async function startTogether(): Promise<void> {
    await database().query('create database together');
    const url = fixture().postgres!.url.replace(/postgres$/, 'together');
    const servers = await Promise.all(Array.from({ length: 4 }, () => openPostgres(url)));
    await Promise.all(servers.map(migrate));
    const versions = await servers[0]!.query('select version from schema_migrations');
    expect(versions).toHaveLength(migrations.length);
    await Promise.all(servers.map((server) => server.close()));
  }
}
