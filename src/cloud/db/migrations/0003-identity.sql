-- Real names: what people say of themselves, who has checked it, the lists their unions handed in, accounts that were two.

alter table people drop constraint people_status_check;
alter table people add constraint people_status_check check (status in ('unverified', 'pending', 'verified', 'member'));
-- The person an emptied account went into.
alter table people add column merged_into uuid references people (id);

alter table files drop constraint files_type_check;
alter table files add constraint files_type_check check (type in ('image/jpeg', 'image/png', 'application/pdf', 'audio/mpeg', 'audio/mp4',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'));

-- Whose a number is: one person's, from the moment they hand it in until it is withdrawn, refused or replaced.
create table identity_numbers (
  number_index text primary key,
  person_id uuid not null references people (id)
);
create index identity_numbers_person on identity_numbers (person_id);

-- Everything a person ever handed in; `contested` waits for an officer and holds no number.
create table identities (
  id uuid primary key,
  person_id uuid not null references people (id),
  document text not null check (document in ('idCard', 'residencePermit', 'homeReturn', 'foreignPermanent', 'passport', 'other')),
  name text not null check (length(name) between 2 and 50),
  number_sealed text not null,
  number_index text not null,
  -- Of name and number together: what a member list is compared with.
  entry_index text not null,
  state text not null check (state in ('waiting', 'contested', 'verified', 'ended')),
  case_id uuid references cases (id),
  -- Why the name changed.
  reason text check (length(reason) <= 200),
  -- What the cadre who saw the card says it was; empty where a member list decided.
  seen_document text,
  created_at timestamptz not null,
  settled_at timestamptz,
  check ((state in ('waiting', 'contested')) = (settled_at is null))
);
create unique index identities_one_open on identities (person_id) where state in ('waiting', 'contested');
create index identities_person on identities (person_id, created_at desc);
create unique index identities_case on identities (case_id) where case_id is not null;
create index identities_entry on identities (entry_index) where state = 'waiting';

-- A file a cadre handed in: read by a job, looked at, then confirmed or dropped.
create table member_imports (
  id uuid primary key,
  unit_id uuid not null references units (id),
  made_by uuid not null references people (id),
  mode text not null check (mode in ('add', 'replace')),
  state text not null check (state in ('reading', 'read', 'failed', 'confirmed', 'dropped')),
  -- Why nothing could be read.
  fault text check (length(fault) <= 200),
  new_count integer not null default 0,
  known_count integer not null default 0,
  wrong_count integer not null default 0,
  removed_count integer not null default 0,
  matched_count integer not null default 0,
  -- [{row, sentence}]: row numbers and sentences, nothing of a person; the first 200.
  faults jsonb not null,
  created_at timestamptz not null,
  settled_at timestamptz
);
create index member_imports_unit on member_imports (unit_id, created_at desc, id desc);

-- What was read and waits for a yes.
create table member_import_rows (
  import_id uuid not null references member_imports (id) on delete cascade,
  entry_index text not null,
  name_masked text not null,
  primary key (import_id, entry_index)
);

-- Who is a member of which unit by its own list: of a person only the masked name and a blind index of name and number.
create table member_entries (
  unit_id uuid not null references units (id),
  entry_index text not null,
  name_masked text not null,
  import_id uuid not null references member_imports (id),
  primary key (unit_id, entry_index)
);
create index member_entries_index on member_entries (entry_index);

-- Two accounts of one person: proposed by one cadre, decided by another.
create table account_merges (
  case_id uuid primary key references cases (id),
  from_id uuid not null references people (id),
  into_id uuid not null references people (id),
  -- Whose WeChat signs in afterwards.
  wechat text not null check (wechat in ('from', 'into')),
  reason text not null check (length(reason) between 1 and 200),
  made_by uuid not null references people (id),
  decided_by uuid references people (id),
  created_at timestamptz not null,
  decided_at timestamptz,
  check (from_id <> into_id),
  check (decided_by is null or decided_by <> made_by or decided_at is null)
);
create unique index account_merges_open on account_merges (least(from_id, into_id), greatest(from_id, into_id)) where decided_at is null;
create index account_merges_from on account_merges (from_id);
create index account_merges_into on account_merges (into_id);
