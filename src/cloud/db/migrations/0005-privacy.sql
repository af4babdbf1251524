-- Consents as receipts, and what a person decided about their own data.

-- A receipt is never deleted: what was agreed to, in which version, when, how; withdrawing writes its time beside it.
create table consents (
  id uuid primary key,
  person_id uuid not null references people (id),
  purpose text not null,
  version text not null,
  how text not null check (how in ('own_phone', 'assisted')),
  -- The cadre who entered it for somebody who stood there or called.
  assisted_by uuid references people (id),
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  check ((how = 'assisted') = (assisted_by is not null))
);
create unique index consents_live on consents (person_id, purpose, version) where withdrawn_at is null;
create index consents_person on consents (person_id, given_at desc);

-- A wish to be erased: seven days to change one's mind, then the night does it.
create table erasures (
  id uuid primary key,
  person_id uuid not null references people (id),
  state text not null check (state in ('waiting', 'revoked', 'done')),
  state_since timestamptz not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  version integer not null default 1
);
create unique index erasures_one_waiting on erasures (person_id) where state = 'waiting';
create index erasures_due on erasures (due_at) where state = 'waiting';
