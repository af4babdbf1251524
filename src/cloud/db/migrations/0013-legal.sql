-- Consultations on labour law. What is said is sealed; what is counted, found or barred by is a column of its own.

-- An anonymous case knows its asker only by tag, and by what is sealed here: read by acts of the asker and when a notice is delivered.
create table legal_askers (
  case_id uuid primary key references cases (id) on delete cascade,
  person_sealed text not null
);

-- A notice to whoever asked anonymously names the case; its person is put in when it is delivered, and the case left out.
alter table outbox alter column person_id drop not null;
alter table outbox add column case_id uuid references cases (id) on delete cascade;
alter table outbox add check (num_nonnulls(person_id, case_id) = 1);
create index outbox_askers on outbox (id) where case_id is not null;
-- What hangs on an anonymous case is nobody's.
alter table files alter column owner_id drop not null;
alter table files add check (owner_id is not null or state <> 'expected');
create index cases_over on cases (service, state_since desc, id desc) where closed_at is not null;

create table consultations (
  case_id uuid primary key references cases (id),
  category text not null check (category in ('wages', 'dismissal', 'overtime', 'no_contract', 'insurance', 'injury',
    'annual_leave', 'women', 'sick_leave', 'new_employment', 'other')),
  employ_type text not null check (employ_type in ('contract', 'dispatched', 'platform', 'household', 'rehired', 'intern')),
  channel text not null check (channel in ('online', 'hotline', 'visit')),
  region text not null check (region ~ '^\d{6}$'),
  event_on date not null,
  -- Found and barred by: of the employer's name and of its code.
  employer_index text,
  code_index text,
  is_urgent boolean not null,
  minor text check (minor in ('child', 'juvenile')),
  -- Everything else the asker said of the matter but the words, as JSON.
  facts_sealed text not null,
  members_count integer not null default 0 check (members_count between 0 and 200),
  -- Who answers, or answered last.
  lawyer_id uuid references people (id),
  first_answered_at timestamptz,
  -- Minutes of opening time that were left of the promise when it began to wait for the asker.
  minutes_left integer check (minutes_left >= 0),
  is_asked_to_reveal boolean not null default false,
  -- The promise that passed and of which the lead was told.
  escalated_promise timestamptz,
  escalated_at timestamptz,
  rating text check (rating in ('satisfied', 'neutral', 'dissatisfied', 'no_reply')),
  rating_asked_at timestamptz
);
create index consultations_employer on consultations (employer_index, category) where employer_index is not null;
create index consultations_lawyer on consultations (lawyer_id) where lawyer_id is not null;
create index consultations_answered on consultations (first_answered_at) where first_answered_at is not null;

create table consultation_messages (
  id uuid primary key,
  case_id uuid not null references cases (id),
  kind text not null check (kind in ('question', 'supplement', 'answer', 'follow_up')),
  -- The lawyer, or the asker by name; nobody where the asker is anonymous.
  author_id uuid references people (id),
  -- Words, references and why it was put right, as JSON.
  said_sealed text not null,
  corrects uuid references consultation_messages (id),
  at timestamptz not null,
  check ((kind = 'answer') or corrects is null),
  check ((kind <> 'answer') or author_id is not null),
  constraint consultation_messages_corrected_once unique (corrects)
);
create index consultation_messages_case on consultation_messages (case_id, at, id);

create table consultation_files (
  file_id uuid primary key references files (id) on delete cascade,
  message_id uuid not null references consultation_messages (id) on delete cascade
);
create index consultation_files_message on consultation_files (message_id);

-- The workers of a collective question: name and number, sealed.
create table consultation_members (
  case_id uuid not null references cases (id),
  place integer not null,
  facts_sealed text not null,
  is_representative boolean not null,
  primary key (case_id, place)
);

-- An answer that is not finished, its lawyer's alone.
create table consultation_drafts (
  case_id uuid not null references cases (id),
  lawyer_id uuid not null references people (id),
  said_sealed text not null,
  saved_at timestamptz not null,
  primary key (case_id, lawyer_id)
);

-- Where a question went that is not answered here; to 12351 as a work order with the case's number.
create table consultation_transfers (
  case_id uuid primary key references cases (id),
  target text not null check (target in ('hotline', 'inspection', 'legal_aid', 'district')),
  reason text not null,
  order_number text unique,
  made_by uuid not null references people (id),
  created_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references people (id),
  result_sealed text,
  satisfaction text check (satisfaction in ('satisfied', 'neutral', 'dissatisfied')),
  check ((target = 'hotline') = (order_number is not null)),
  check ((settled_at is null) = (result_sealed is null))
);
create index consultation_transfers_orders on consultation_transfers (settled_at, created_at desc) where order_number is not null;

create table answer_templates (
  id uuid primary key,
  owner_id uuid not null references people (id),
  title text not null check (length(title) <= 40),
  body text not null check (length(body) <= 2000),
  category text check (category in ('wages', 'dismissal', 'overtime', 'no_contract', 'insurance', 'injury',
    'annual_leave', 'women', 'sick_leave', 'new_employment', 'other')),
  is_shared boolean not null,
  saved_at timestamptz not null
);
create index answer_templates_owner on answer_templates (owner_id, saved_at desc, id desc);
create index answer_templates_shared on answer_templates (saved_at desc, id desc) where is_shared;

-- The employers a lawyer acts for: read by that lawyer alone, compared by index.
create table lawyer_employers (
  id uuid primary key,
  lawyer_id uuid not null references people (id),
  facts_sealed text not null,
  name_index text not null,
  code_index text,
  created_at timestamptz not null,
  constraint lawyer_employers_once unique (lawyer_id, name_index)
);
create index lawyer_employers_name on lawyer_employers (name_index);
create index lawyer_employers_code on lawyer_employers (code_index) where code_index is not null;

create table lawyer_absences (
  id uuid primary key,
  lawyer_id uuid not null references people (id),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  -- When what waited went to others.
  handed_on_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null
);
create index lawyer_absences_lawyer on lawyer_absences (lawyer_id, until_on) where ended_at is null;
create index lawyer_absences_begin on lawyer_absences (from_on) where ended_at is null and handed_on_at is null;

create table duty_rota (
  day date not null,
  lawyer_id uuid not null references people (id),
  primary key (day, lawyer_id)
);
