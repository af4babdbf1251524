-- 自学自查: kept calculations, reminders of legal dates, and how a number of the law is published.

-- What somebody worked out and kept. The phone makes the id, so that keeping twice keeps once.
create table self_study_records (
  id uuid primary key,
  person_id uuid not null references people (id),
  calculator text not null check (calculator ~ '^[a-z][a-z-]{1,39}$'),
  -- What was asked and what came out, as JSON.
  facts_sealed text not null,
  kept_at timestamptz not null
);
create index self_study_records_person on self_study_records (person_id, kept_at desc, id desc);

-- A legal date is a case's, or that of a kept calculation.
alter table deadlines alter column case_id drop not null;
alter table deadlines add column record_id uuid references self_study_records (id) on delete cascade;
alter table deadlines add check (num_nonnulls(case_id, record_id) = 1);
alter table deadlines add constraint deadlines_record_rule unique (record_id, rule);
-- The law it stands on, in words.
alter table deadlines add column law text;
-- The last reminder that was sent for this day: how many days before it was due; none yet, or the day has moved since.
alter table deadlines add column reminded_days integer check (reminded_days in (30, 14, 7, 3, 1));
create index deadlines_coming on deadlines (due_on, id) where met_at is null;

-- A published number is never edited: what was wrong is put right by another that names it.
alter table parameters drop constraint parameters_name_region_effective_on_key;
alter table parameters add column corrects uuid references parameters (id);
alter table parameters add constraint parameters_corrected_once unique (corrects);
create unique index parameters_name_region_effective_on_key on parameters (name, region, effective_on)
  where corrects is null;
create index parameters_published on parameters (published_at desc, id desc);

create function refuse_change_of_parameter() returns trigger language plpgsql as $$
begin
  raise exception 'a published parameter is never changed' using constraint = 'parameters_fixed', errcode = '23514';
end $$;
create trigger parameters_fixed before update or delete on parameters
  for each row execute function refuse_change_of_parameter();

-- A number on its way: an officer drafts it, a lead publishes it, another confirms it; only then it is a parameter.
create table parameter_drafts (
  case_id uuid primary key references cases (id),
  name text not null,
  region text not null check (region ~ '^\d{6}$'),
  effective_on date not null,
  value jsonb not null,
  source text not null check (length(source) between 1 and 200),
  checked_on date not null,
  corrects uuid references parameters (id),
  made_by uuid not null references people (id),
  published_by uuid references people (id),
  confirmed_by uuid references people (id),
  parameter_id uuid unique references parameters (id),
  constraint parameter_drafts_three_people check (published_by <> made_by and confirmed_by <> made_by and confirmed_by <> published_by),
  check ((confirmed_by is null) = (parameter_id is null) and (confirmed_by is null or published_by is not null))
);
