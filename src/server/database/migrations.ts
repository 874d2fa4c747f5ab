/** One step of the database's shape. Steps are only ever added at the end, never changed. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

/** Every step in order; a database's version is how many of them it has taken. */
export const migrations: readonly Migration[] = [
  {
    name: 'procedures, agencies and the state of their catalogue',
    statements: [
      // `position` keeps the order of arrival, which is the catalogue's own order. `searched` is the
      // small part of a record that a catalogue is made from; reading whole ones is many times
      // slower.
      `create table procedures (
        code text primary key,
        record jsonb not null,
        searched jsonb not null generated always as (record - array[
          'processingTime', 'fee', 'submissionMethods', 'steps', 'components', 'results',
          'requirements', 'legalBasis', 'onlineUrl', 'updatedAt'
        ]) stored,
        position bigint generated always as identity
      )`,
      `create table agencies (
        code text primary key,
        record jsonb not null,
        position bigint generated always as identity
      )`,
      `create table catalogue_state (
        only_row boolean primary key default true check (only_row),
        version text not null,
        updated_at timestamptz not null
      )`,
      `create table settings (
        name text primary key,
        value text not null
      )`,
    ],
  },
  {
    name: "an agency's own words",
    statements: [
      `create table synonyms (
        code text primary key,
        record jsonb not null,
        position bigint generated always as identity
      )`,
    ],
  },
  {
    name: "an agency's own holidays and make-up days",
    statements: [
      `create table holidays (
        code text primary key,
        record jsonb not null,
        position bigint generated always as identity
      )`,
    ],
  },
  {
    name: 'dossiers',
    statements: [
      // `record` is what the applicant may see. `code_key` is what all ways to write a code have in
      // common; `closed_at` is when it was withdrawn, stopped or not accepted.
      `create table dossiers (
        code text primary key,
        code_key text not null unique,
        record jsonb not null,
        agency_code text,
        agency_name text not null,
        field text,
        procedure_code text,
        accepted_at timestamptz,
        promised_at timestamptz,
        settled_at timestamptz,
        closed_at timestamptz,
        position bigint generated always as identity
      )`,
      'create index on dossiers (accepted_at)',
      'create index on dossiers (settled_at)',
      // Keyed hashes of a dossier's code together with each fact that its applicant can prove.
      `create table dossier_keys (
        key bytea primary key,
        code text not null references dossiers on update cascade on delete cascade
      )`,
      'create index on dossier_keys (code)',
    ],
  },
  {
    name: 'attempts to look up dossiers',
    statements: [
      // Leaky buckets; keys are hashes.
      `create table attempts (
        key text primary key,
        level double precision not null,
        updated_at timestamptz not null
      )`,
    ],
  },
];
