-- 组织: units that change, grants with two administrators, leaving, deputies, services, hours, contact, banner.

alter table units
  add column former_names text[] not null default '{}',
  add column credit_code text check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  add column ended_at timestamptz,
  -- Where everything went when it ended.
  add column successor_id uuid references units (id),
  add column version integer not null default 1,
  add constraint units_ended_somewhere check ((ended_at is null) = (successor_id is null));
create index units_parent on units (parent_id, name, id) where ended_at is null;
create index units_name on units (name, id) where ended_at is null;

alter table grants
  -- Whose role it is while they are away; null: the holder's own.
  add column deputy_for uuid references people (id),
  add column ended_by uuid references people (id),
  add column end_reason text,
  add column reminded_at timestamptz;
create index grants_unit on grants (unit_id, role) where ended_at is null;

create table grant_proposals (
  id uuid primary key,
  person_id uuid not null references people (id),
  role text not null check (role in ('grassroots', 'street', 'officer', 'lead', 'lawyer', 'mediator', 'counsellor',
    'supervisor', 'visitor', 'finance', 'auditor', 'admin', 'librarian', 'keeper')),
  unit_id uuid not null references units (id),
  ends_on date not null,
  deputy_for uuid references people (id),
  proposed_by uuid not null references people (id),
  state text not null check (state in ('waiting', 'confirmed', 'rejected')) default 'waiting',
  decided_by uuid references people (id),
  decided_at timestamptz,
  reason text,
  created_at timestamptz not null,
  constraint grant_proposals_two_people check (decided_by <> proposed_by and decided_by <> person_id and proposed_by <> person_id)
);
create unique index grant_proposals_waiting on grant_proposals (person_id, role, unit_id) where state = 'waiting';

create table admin_invites (
  code_hash text primary key,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid references people (id)
);

-- A cadre leaves: what is handed over to whom, on which day. Their last day is last_day; done_at when it was carried out.
create table departures (
  id uuid primary key,
  person_id uuid not null references people (id),
  last_day date not null,
  reason text not null,
  -- { rest: person or null for back to the role, kinds: { kind: the same } }
  plan jsonb not null,
  -- The ends of their grants as they were, by grant, in case they stay.
  former_ends jsonb not null,
  arranged_by uuid not null references people (id),
  created_at timestamptz not null,
  done_at timestamptz,
  cancelled_at timestamptz
);
create unique index departures_one_waiting on departures (person_id) where done_at is null and cancelled_at is null;

create table service_switches (
  service text primary key,
  is_open boolean not null,
  reason text,
  changed_by uuid not null references people (id),
  changed_at timestamptz not null
);

create table opening_hours (
  unit_id uuid primary key references units (id),
  -- [{ from, to }] in minutes from midnight, in order.
  spans jsonb not null,
  changed_by uuid references people (id),
  changed_at timestamptz not null
);

create table holidays (
  unit_id uuid not null references units (id),
  day date not null,
  is_working boolean not null,
  reason text not null,
  changed_by uuid references people (id),
  primary key (unit_id, day)
);

create table contacts (
  unit_id uuid primary key references units (id),
  hotline text not null,
  contact text not null,
  changed_by uuid references people (id),
  changed_at timestamptz not null
);

create table banners (
  id uuid primary key,
  text text not null check (length(text) between 1 and 120),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  made_by uuid references people (id),
  created_at timestamptz not null,
  ended_at timestamptz,
  check (starts_at < ends_at)
);
create index banners_open on banners (ends_at) where ended_at is null;

create index audit_reads on audit (reads, id) where reads is not null;
