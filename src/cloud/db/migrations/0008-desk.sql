-- The desk: what waits for whom by promised time, handing over, and assisted service (代办).

-- One order everywhere: by promise, what has none last. Whoever asks for it must write this very expression. A scope is a prefix of
-- unit_path; its segment at the asker's own depth makes it an equality, so that every list is the beginning of one index, however
-- wide the scope and however many cases there are. Deeper scopes (groups) filter what their union has.
create index cases_role_district on cases (holder_role, split_part(unit_path, '/', 2),
  coalesce(promised_at, '2286-01-01 00:00:00+00'::timestamptz), id) where closed_at is null and holder_id is null;
create index cases_role_street on cases (holder_role, split_part(unit_path, '/', 3),
  coalesce(promised_at, '2286-01-01 00:00:00+00'::timestamptz), id) where closed_at is null and holder_id is null;
create index cases_role_union on cases (holder_role, split_part(unit_path, '/', 4),
  coalesce(promised_at, '2286-01-01 00:00:00+00'::timestamptz), id) where closed_at is null and holder_id is null;
create index cases_scope_district on cases (split_part(unit_path, '/', 2),
  coalesce(promised_at, '2286-01-01 00:00:00+00'::timestamptz), id) where closed_at is null;
create index cases_scope_street on cases (split_part(unit_path, '/', 3),
  coalesce(promised_at, '2286-01-01 00:00:00+00'::timestamptz), id) where closed_at is null;
create index cases_scope_union on cases (split_part(unit_path, '/', 4),
  coalesce(promised_at, '2286-01-01 00:00:00+00'::timestamptz), id) where closed_at is null;
create index cases_kind_district on cases (kind, split_part(unit_path, '/', 2),
  coalesce(promised_at, '2286-01-01 00:00:00+00'::timestamptz), id) where closed_at is null;
create index cases_holder on cases (holder_id, coalesce(promised_at, '2286-01-01 00:00:00+00'::timestamptz), id)
  where closed_at is null;
-- Served by the indexes above.
drop index cases_open;

-- Who holds it after this step, where it only changed hands; and who did it for whom, where it was done on somebody's behalf.
alter table case_history add column holder_role text, add column holder_id uuid, add column assisted_by uuid;
alter table audit add column on_behalf_of uuid;

create index people_name on people (name) where erased_at is null;

-- A cadre enters a worker's form for them: who, for whom, why, and what shows that the worker agreed.
create table assists (
  id uuid primary key,
  cadre_id uuid not null references people (id),
  cadre_role text not null,
  person_id uuid not null references people (id),
  why text not null check (why in ('here', 'call')),
  consent text not null check (consent in ('signature', 'code')),
  file_id uuid unique references files (id),
  code_hash text,
  code_expires_at timestamptz,
  code_tries integer not null default 0 check (code_tries between 0 and 5),
  begun_at timestamptz,
  expires_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null,
  constraint assists_not_oneself check (cadre_id <> person_id),
  check ((consent = 'signature') = (file_id is not null)),
  check ((begun_at is null) = (expires_at is null))
);
create index assists_person on assists (person_id, created_at);
create index assists_running on assists (cadre_id) where begun_at is not null and ended_at is null;
