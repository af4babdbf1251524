-- Members: profile, children, phone and WeChat account changing, notice settings, subscribe messages; feedback about the program.

alter table people add column employment text
  check (employment in ('employee', 'dispatched', 'platform', 'flexible', 'none'));
-- The platform or a cadre said that the number is this person's: then it is nobody else's.
alter table people add column phone_confirmed boolean not null default false;
create unique index people_confirmed_phone on people (phone_index) where phone_confirmed;

-- A number somebody wants and a cadre has to look at.
create table phone_requests (
  case_id uuid primary key references cases (id),
  person_id uuid not null references people (id),
  phone_sealed text not null,
  phone_index text not null,
  is_proven boolean not null
);
create index phone_requests_person on phone_requests (person_id);

-- What changed about an account, so that its person can say “不是我”.
create table account_changes (
  id uuid primary key,
  person_id uuid not null references people (id),
  kind text not null check (kind in ('phone', 'wechat')),
  -- The number before, for whoever has to put it back.
  old_phone_sealed text,
  at timestamptz not null,
  disowned_at timestamptz,
  case_id uuid references cases (id)
);
create index account_changes_person on account_changes (person_id, at desc);
create index account_changes_case on account_changes (case_id) where case_id is not null;

-- One live code a person to take their account to another WeChat.
create table move_codes (
  person_id uuid primary key references people (id),
  code_hash text not null,
  wrong_tries integer not null default 0,
  expires_at timestamptz not null
);

create table children (
  id uuid primary key,
  person_id uuid not null references people (id),
  -- Name, birth date, relation and note, sealed as one.
  facts_sealed text not null,
  version integer not null default 1,
  created_at timestamptz not null
);
create index children_person on children (person_id, created_at);

create table notice_settings (
  person_id uuid primary key references people (id),
  switched_off text[] not null default '{}',
  quiet_from integer check (quiet_from between 0 and 23),
  quiet_to integer check (quiet_to between 0 and 23),
  check (num_nulls(quiet_from, quiet_to) <> 1 and quiet_from <> quiet_to)
);

-- How many subscribe messages of a template a person still allows, and where they go.
create table subscriptions (
  person_id uuid not null references people (id),
  template text not null check (template in ('progress', 'remind')),
  allowed integer not null check (allowed between 0 and 50),
  openid_sealed text not null,
  primary key (person_id, template)
);

-- Subscribe messages on their way, one at most for a row of the inbox.
create table pushes (
  inbox_id uuid primary key references inbox (id) on delete cascade,
  person_id uuid not null references people (id),
  template text not null check (template in ('progress', 'remind')),
  attempts integer not null default 0,
  next_at timestamptz not null
);
create index pushes_due on pushes (next_at);
create index pushes_person on pushes (person_id);

create table feedback (
  case_id uuid primary key references cases (id),
  person_id uuid not null references people (id),
  category text not null check (category in ('broken', 'hard', 'wrong', 'wish', 'other')),
  wants_call boolean not null,
  -- All that is known of the device: the program's version and the scale of letters.
  app_version text not null,
  scale text not null
);
create index feedback_person on feedback (person_id);

create table feedback_messages (
  id uuid primary key,
  case_id uuid not null references feedback (case_id),
  author text not null check (author in ('worker', 'officer')),
  author_id uuid references people (id),
  text_sealed text not null,
  at timestamptz not null
);
create index feedback_messages_case on feedback_messages (case_id, at);
