-- Events: what takes place, who has a seat, who came.

create table events (
  id uuid primary key,
  number integer generated always as identity unique,
  unit_id uuid not null references units (id),
  title text not null check (length(title) between 4 and 60),
  programme text not null check (programme in ('psychology', 'culture', 'station', 'camp', 'blessings', 'couplets',
    'models', 'cadre_training', 'reading', 'other')),
  summary text not null,
  place text not null,
  address text not null,
  latitude double precision,
  longitude double precision,
  sign_up_opens_at timestamptz not null,
  sign_up_closes_at timestamptz not null,
  cancel_by timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  audience text not null check (audience in ('everyone', 'members')),
  bring text not null default '',
  contact_name text not null,
  contact_phone text not null,
  state text not null check (state in ('draft', 'published', 'cancelled')) default 'draft',
  tokens text[] not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (sign_up_opens_at < sign_up_closes_at and sign_up_closes_at <= starts_at and starts_at < ends_at),
  check (cancel_by <= starts_at and ends_at <= starts_at + interval '60 days')
);
create index events_order on events (starts_at, id) where state <> 'draft';
create index events_tokens on events using gin (tokens);
create index events_unit on events (unit_id, starts_at);

-- Every event has at least one session; an admission belongs to one.
create table event_sessions (
  id uuid primary key,
  event_id uuid not null references events (id),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  check (opens_at < closes_at)
);
create index event_sessions_event on event_sessions (event_id, opens_at);

-- The one contended row, kept narrow. Locked before any registration of the event.
create table event_seats (
  event_id uuid primary key references events (id),
  capacity integer not null check (capacity between 1 and 100000),
  taken integer not null default 0 check (taken between 0 and capacity),
  waiting integer not null default 0 check (waiting >= 0),
  numbers_given integer not null default 0 check (numbers_given between 0 and 99999),
  waiting_numbers_given integer not null default 0
) with (fillfactor = 50);

create table registrations (
  id uuid primary key,
  event_id uuid not null references events (id),
  person_id uuid not null references people (id),
  number integer not null check (number between 1 and 99999),
  waiting_number integer,
  state text not null check (state in ('confirmed', 'waitlisted', 'checked_in', 'cancelled')),
  state_since timestamptz not null,
  key_version integer not null default 1,
  version integer not null default 1,
  created_at timestamptz not null,
  unique (event_id, number),
  unique (event_id, waiting_number)
);
create unique index registrations_one_active on registrations (event_id, person_id) where state <> 'cancelled';
create index registrations_person on registrations (person_id, created_at desc, id desc);
create index registrations_line on registrations (event_id, waiting_number) where state = 'waitlisted';

-- Every attempt at a door, by the id its device gave it: appended, never changed.
create table scans (
  id uuid primary key,
  event_id uuid not null references events (id),
  session_id uuid references event_sessions (id),
  registration_id uuid references registrations (id),
  outcome text not null check (outcome in ('admitted', 'already_in', 'waitlisted', 'cancelled', 'unknown', 'several',
    'wrong_event', 'stale', 'forged', 'wrong_day', 'event_cancelled', 'paused')),
  method text not null check (method in ('qr', 'digits', 'name')),
  cadre_id uuid not null references people (id),
  device_id uuid,
  device_time timestamptz not null,
  received_at timestamptz not null
);
create index scans_event on scans (event_id, received_at);
create index scans_wrong on scans (cadre_id, received_at) where outcome = 'forged';

create table admissions (
  registration_id uuid not null references registrations (id),
  session_id uuid not null references event_sessions (id),
  direction text not null check (direction in ('in', 'out')),
  scan_id uuid not null unique references scans (id),
  at timestamptz not null,
  primary key (registration_id, session_id, direction)
);
create index admissions_session on admissions (session_id);
