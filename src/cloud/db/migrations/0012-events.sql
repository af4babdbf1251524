-- Events complete: what a cadre plans and changes, what a worker answers, seats held until somebody says yes, doors of several
-- sessions, what comes after.

alter table events
  add column type text not null default 'other' check (type in ('sport_arts', 'training', 'psychology', 'law', 'reading',
    'childcare', 'contest', 'comfort', 'recruitment', 'other')),
  add column owner_id uuid references people (id),
  add column is_outdoors boolean not null default false,
  add column is_for_minors boolean not null default false,
  add column safety_plan text not null default '',
  add column insurance text not null default '',
  add column fee_fen integer not null default 0 check (fee_fen between 0 and 99999999),
  -- How seats are given. Draws, priorities and approval come with their own issue.
  add column seating text not null default 'first_come' check (seating in ('first_come')),
  add column audience_unit_id uuid references units (id),
  add column age_from integer check (age_from between 0 and 120),
  add column age_to integer check (age_to between 0 and 120),
  add column asks_emergency_contact boolean not null default false,
  add column asks_health boolean not null default false,
  -- The event's own questions: [{id, label, kind, isRequired, options}], at most ten.
  add column questions jsonb not null default '[]',
  add column state_since timestamptz not null default now(),
  add column cancel_reason text,
  -- When everybody was reminded a day ahead, two hours ahead, and asked how it was.
  add column reminded_day_at timestamptz,
  add column reminded_hours_at timestamptz,
  add column asked_at timestamptz,
  drop constraint events_audience_check,
  add constraint events_audience_check check (audience in ('everyone', 'members', 'new_employment', 'women')),
  add constraint events_ages check (age_from <= age_to);
create index events_owner on events (owner_id, starts_at);
create index events_ending on events (ends_at) where state = 'published' and asked_at is null;

alter table event_sessions
  add column title text not null default '',
  add column starts_at timestamptz,
  add column ends_at timestamptz;
update event_sessions s set starts_at = greatest(s.opens_at, e.starts_at), ends_at = greatest(s.closes_at, e.starts_at + interval '1 minute')
  from events e where e.id = s.event_id;
alter table event_sessions
  alter column starts_at set not null,
  alter column ends_at set not null,
  add constraint event_sessions_times check (opens_at <= starts_at and starts_at < ends_at);

-- What was changed after an event was published, as people are told it; after a move everybody says yes again until a moment.
create table event_changes (
  id uuid primary key,
  event_id uuid not null references events (id),
  at timestamptz not null,
  changed_by uuid not null references people (id),
  -- [{label, before, after}] in words.
  what jsonb not null,
  reconfirm_by timestamptz
);
create index event_changes_event on event_changes (event_id, at desc);

alter table registrations
  drop constraint registrations_state_check,
  add constraint registrations_state_check
    check (state in ('confirmed', 'waitlisted', 'held', 'checked_in', 'excused', 'cancelled')),
  -- A held seat waits for its person's yes: after a promotion, or after the event moved.
  add column held_for text check (held_for in ('promoted', 'moved')),
  add column hold_until timestamptz,
  add column source text not null default 'self' check (source in ('self', 'assisted', 'cadre', 'walk_in')),
  add constraint registrations_hold check (state <> 'held' or (held_for is not null and hold_until is not null));
create index registrations_holds on registrations (hold_until) where state = 'held';
create index registrations_came on registrations (event_id) where state = 'checked_in';

-- What somebody answered when signing up, each sealed: the event's own questions, the emergency contact, the health declaration.
create table registration_details (
  registration_id uuid primary key references registrations (id) on delete cascade,
  answers_sealed text,
  emergency_sealed text,
  health_sealed text
);

-- Somebody who is no cadre of the unit runs the door of one event, for its hours.
create table door_helpers (
  id uuid primary key,
  event_id uuid not null references events (id),
  person_id uuid not null references people (id),
  given_by uuid not null references people (id),
  from_at timestamptz not null,
  until_at timestamptz not null,
  ended_at timestamptz,
  created_at timestamptz not null,
  check (from_at < until_at)
);
create unique index door_helpers_active on door_helpers (event_id, person_id) where ended_at is null;
create index door_helpers_person on door_helpers (person_id, until_at);

alter table scans
  drop constraint scans_outcome_check,
  add constraint scans_outcome_check check (outcome in ('admitted', 'already_in', 'waitlisted', 'cancelled', 'unknown', 'several',
    'wrong_event', 'stale', 'forged', 'wrong_day', 'event_cancelled', 'paused', 'undone')),
  drop constraint scans_method_check,
  add constraint scans_method_check check (method in ('qr', 'digits', 'name', 'walk_in', 'undo')),
  add column undoes uuid references scans (id),
  add column reason text;
create unique index scans_undone_once on scans (undoes) where undoes is not null;

create table event_feedback (
  registration_id uuid primary key references registrations (id) on delete cascade,
  rating text not null check (rating in ('satisfied', 'neutral', 'dissatisfied')),
  remark text not null default '',
  at timestamptz not null
);

-- What the organiser writes when it is over.
create table event_reports (
  event_id uuid primary key references events (id),
  report text not null,
  cost_fen bigint check (cost_fen >= 0),
  written_by uuid not null references people (id),
  at timestamptz not null
);
