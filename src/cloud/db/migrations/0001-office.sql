-- The spine: what every service uses and none owns. Everything lives in the schema union_home, never in public.

create table units (
  id uuid primary key,
  parent_id uuid references units (id),
  name text not null check (length(name) between 2 and 60),
  level text not null check (level in ('district', 'street', 'grassroots', 'group')),
  -- '/district/street/…/': ids from the root to this unit, so that a scope is a prefix.
  path text not null unique,
  phone text,
  created_at timestamptz not null default now()
);
create index units_path on units (path text_pattern_ops);

create table people (
  id uuid primary key,
  name text,
  phone_sealed text,
  phone_index text,
  status text not null default 'unverified' check (status in ('unverified', 'verified', 'member')),
  unit_id uuid references units (id),
  openid_index text unique,
  version integer not null default 1,
  erased_at timestamptz,
  created_at timestamptz not null default now()
);
create index people_phone on people (phone_index);

create table grants (
  id uuid primary key,
  person_id uuid not null references people (id),
  role text not null check (role in ('grassroots', 'street', 'officer', 'lead', 'lawyer', 'mediator', 'counsellor',
    'supervisor', 'visitor', 'finance', 'auditor', 'admin', 'librarian', 'keeper')),
  unit_id uuid not null references units (id),
  ends_on date not null,
  ended_at timestamptz,
  granted_by uuid references people (id),
  created_at timestamptz not null default now()
);
create index grants_person on grants (person_id) where ended_at is null;

create table sessions (
  token_hash text primary key,
  id uuid not null unique,
  person_id uuid not null references people (id),
  device text not null check (length(device) <= 60),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_person on sessions (person_id) where ended_at is null;

create table requests (
  asker text not null,
  request_id uuid not null,
  action text not null,
  input_hash text not null,
  answer_sealed text,
  created_at timestamptz not null default now(),
  primary key (asker, request_id)
);
create index requests_age on requests (created_at);

-- Counters of a minute: lost in a crash without harm, so not written ahead. Columns as rate-limiter-flexible wants them.
create unlogged table limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

create table case_numbers (
  service text not null,
  year integer not null,
  last integer not null,
  primary key (service, year)
);

create table cases (
  id uuid primary key,
  number text not null unique,
  service text not null,
  kind text not null,
  state text not null,
  state_since timestamptz not null,
  person_id uuid references people (id),
  asker_tag text,
  unit_path text not null,
  holder_role text,
  holder_id uuid references people (id),
  promised_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (num_nonnulls(person_id, asker_tag) = 1),
  check (closed_at is not null or num_nonnulls(holder_role, holder_id) >= 1)
);
create index cases_person on cases (person_id, created_at desc);
create index cases_tag on cases (asker_tag) where asker_tag is not null;
create index cases_open on cases (holder_role, promised_at) where closed_at is null;

-- The story of anything with a state: a case, or a row of a service's own table.
create table case_history (
  id bigint generated always as identity primary key,
  subject_table text not null,
  subject_id uuid not null,
  from_state text,
  to_state text not null,
  actor_id uuid,
  actor_label text not null,
  reason text,
  at timestamptz not null
);
create index case_history_subject on case_history (subject_id, id);

create table deadlines (
  id uuid primary key,
  case_id uuid not null references cases (id),
  person_id uuid references people (id),
  rule text not null,
  due_on date not null,
  who_must_act text not null,
  what_is_lost text not null,
  met_at timestamptz,
  unique (case_id, rule)
);
create index deadlines_person on deadlines (person_id, due_on) where met_at is null;

create table outbox (
  id bigint generated always as identity primary key,
  person_id uuid not null references people (id),
  kind text not null,
  title text not null check (length(title) <= 40),
  body text not null check (length(body) <= 500),
  route text,
  created_at timestamptz not null,
  attempts integer not null default 0,
  next_at timestamptz not null
);
create index outbox_due on outbox (next_at, id);

create table inbox (
  id uuid primary key,
  outbox_id bigint not null unique,
  person_id uuid not null references people (id),
  kind text not null,
  title text not null,
  body text not null,
  route text,
  created_at timestamptz not null,
  read_at timestamptz
);
create index inbox_person on inbox (person_id, created_at desc, id desc);
create index inbox_unread on inbox (person_id) where read_at is null;

create table files (
  id uuid primary key,
  owner_id uuid not null references people (id),
  purpose text not null,
  path text not null unique,
  type text not null check (type in ('image/jpeg', 'image/png', 'application/pdf', 'audio/mpeg', 'audio/mp4')),
  size integer not null check (size > 0),
  sha256 text,
  state text not null check (state in ('expected', 'stored', 'attached')),
  case_id uuid references cases (id),
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index files_stale on files (created_at) where state <> 'attached';
create index files_case on files (case_id) where case_id is not null;

create table audit (
  id bigint generated always as identity primary key,
  actor_id uuid,
  roles text[] not null,
  action text not null,
  reads text,
  row_id uuid,
  at timestamptz not null
);
create index audit_row on audit (row_id, at) where row_id is not null;
create index audit_actor on audit (actor_id, at);

create table jobs (
  id uuid primary key,
  kind text not null,
  -- What may begin only once, such as a night's work: kind and day.
  once text unique,
  asked_by uuid references people (id),
  input jsonb not null,
  position jsonb,
  progress integer not null default 0 check (progress between 0 and 100),
  result jsonb,
  error text,
  state text not null check (state in ('waiting', 'done', 'failed')) default 'waiting',
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
create index jobs_due on jobs (next_at) where state = 'waiting';

-- Numbers of the law published after the base in rules/data: added, never edited.
create table parameters (
  id uuid primary key,
  name text not null,
  region text not null,
  effective_on date not null,
  value jsonb not null,
  source text not null,
  checked_on date not null,
  published_at timestamptz not null default now(),
  unique (name, region, effective_on)
);
