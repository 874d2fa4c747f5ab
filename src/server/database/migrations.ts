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
  {
    name: 'ratings',
    statements: [
      `create table rating_forms (
        code text primary key,
        record jsonb not null,
        position bigint generated always as identity
      )`,
      // Nothing of who rated, and nothing that tells which came first: ids are random, `mixed` rows
      // were written anew together in random order. `criteria` are steps by the criterion's id.
      `create table ratings (
        id uuid primary key default gen_random_uuid(),
        form text not null,
        answer smallint not null,
        reasons jsonb not null,
        criteria jsonb not null,
        comment text,
        agency_code text,
        procedure_code text,
        field text,
        answered_on date not null,
        mixed boolean not null default false
      )`,
      'create index on ratings (answered_on)',
      // Keyed hashes of dossiers that were rated, with the first day of the month.
      `create table used_rating_tokens (
        key text primary key,
        month date not null
      )`,
    ],
  },
  {
    name: 'calls that were done, by their idempotency keys',
    statements: [
      // Keyed hashes; a day, because an instant would tell which rating came with which call.
      `create table idempotency_keys (
        key_hash text primary key,
        body_hash text not null,
        answer jsonb not null,
        created_on date not null
      )`,
    ],
  },
  {
    name: "an agency's own everyday names of procedures",
    statements: [
      `create table everyday_names (
        code text primary key,
        record jsonb not null,
        position bigint generated always as identity
      )`,
    ],
  },
  {
    name: 'queues of offices',
    statements: [
      // `sequence` counts the changes of an office's queue; its row's lock puts them in order. `day`
      // and `told` (a hash) are what was told last of what changes without a caller's doing.
      `create table offices (
        code text primary key,
        record jsonb not null,
        position bigint generated always as identity,
        sequence bigint not null default 0,
        day date,
        told text not null default ''
      )`,
      // What changes at a counter while people are served; a row from its first change on.
      // `priority_run`: how many of its latest calls were priority ones, one after the other.
      `create table counters (
        office text not null references offices on delete cascade,
        id text not null,
        paused boolean not null default false,
        priority_run integer not null default 0,
        primary key (office, id)
      )`,
      `create table desk_tokens (
        id text primary key,
        hash bytea not null unique,
        office text not null references offices on delete cascade,
        counter text not null,
        created_at timestamptz not null default now()
      )`,
      // Nothing of who took it. `place` is the sequence at which it was taken: the order of coming,
      // which transfers keep. `not_before`: how many of its service must have been called that day
      // before it is. `for_counter`: where alone it is called after a transfer. `hour` is the local hour of its first call, set once it was served.
      `create table tickets (
        id uuid primary key,
        office text not null references offices on delete cascade,
        day date not null,
        prefix text not null,
        running integer not null,
        service text not null,
        priority text,
        state text not null,
        place bigint not null,
        not_before integer,
        for_counter text,
        counter text,
        taken_at timestamptz not null,
        first_called_at timestamptz,
        called_at timestamptz,
        calls integer not null default 0,
        done_at timestamptz,
        hour smallint,
        left_at timestamptz,
        hold_hash bytea not null,
        follow_hash bytea not null,
        unique (office, day, prefix, running)
      )`,
      // Whatever the code does: nobody is called to a counter where somebody is.
      `create unique index on tickets (office, counter) where state in ('called', 'serving')`,
      `create index on tickets (office, day, state)`,
      `create index on tickets (office, service, done_at) where hour is not null`,
      `create index on tickets (office, service, hour, done_at) where hour is not null`,
      `create table queue_events (
        office text not null references offices on delete cascade,
        sequence bigint not null,
        at timestamptz not null,
        event jsonb not null,
        primary key (office, sequence)
      )`,
    ],
  },
  {
    name: 'when counters have called',
    statements: [
      // `called_at`: its latest call; null before the first. `told_idle`: whether everybody was told that
      // it calls no longer.
      `alter table counters add column called_at timestamptz`,
      `alter table counters add column told_idle boolean not null default false`,
    ],
  },
];
