-- Where a union's office is: whoever is to show a card there reads it.
alter table units add column address text check (length(address) between 2 and 200);

-- A number that no longer serves anything is gone: a claim taken back, refused or replaced keeps only its fingerprints, by which
-- two claims of one number are known to be of one.
alter table identities alter column number_sealed drop not null;
update identities set number_sealed = null where state = 'ended';
alter table identities add check ((state = 'ended') = (number_sealed is null));

-- A desk narrowed to one kind of case is the beginning of one index too, however many other kinds lie between.
create index cases_kind_role on cases (kind, holder_role, split_part(unit_path, '/', 2),
  coalesce(promised_at, '2286-01-01 00:00:00+00'::timestamptz), id) where closed_at is null and holder_id is null;
create index cases_kind_holder on cases (kind, holder_id,
  coalesce(promised_at, '2286-01-01 00:00:00+00'::timestamptz), id) where closed_at is null;
