-- A proposal to end an administrator's role: the role's grant, and why. Its holder may decide it too, as it is theirs.
alter table grant_proposals add column ends_grant uuid references grants (id) on delete cascade;
alter table grant_proposals add column why text;
alter table grant_proposals drop constraint grant_proposals_two_people;
alter table grant_proposals add constraint grant_proposals_two_people
  check (decided_by <> proposed_by and (decided_by <> person_id or ends_grant is not null) and proposed_by <> person_id);
