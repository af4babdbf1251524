-- Files that long work hands out, and the register of exports.

-- What a finished job hands out: {name, type, size}. `file_until` is empty once the object is gone.
alter table jobs add column file jsonb, add column file_until timestamptz;
create index jobs_files on jobs (file_until) where file_until is not null;

-- Every export there was: it outlives its job and its file. The id is the job's.
create table exports (
  id uuid primary key,
  number text not null unique,
  person_id uuid not null references people (id),
  title text not null check (length(title) between 1 and 120),
  purpose text not null check (length(purpose) between 2 and 100),
  row_count integer check (row_count >= 0),
  created_at timestamptz not null
);
create index exports_person on exports (person_id, created_at desc, id desc);
