-- What figures ask that a row as it is now no longer says.

-- When the office first did something about a case, and whether any step came after what had been promised.
alter table cases add column handled_at timestamptz, add column was_late boolean not null default false;
create index cases_opened on cases (created_at);
create index cases_closed on cases (closed_at) where closed_at is not null;

-- When somebody was first known, and first a member: written once, by whatever changes the status, and never taken back.
alter table people add column verified_since timestamptz, add column member_since timestamptz;
update people set verified_since = created_at where status in ('verified', 'member');
update people set member_since = created_at where status = 'member';
create index people_member_since on people (member_since) where member_since is not null;

create function people_since() returns trigger language plpgsql as $$
begin
  if new.status in ('verified', 'member') then new.verified_since := coalesce(new.verified_since, now()); end if;
  if new.status = 'member' then new.member_since := coalesce(new.member_since, now()); end if;
  return new;
end $$;
create trigger people_since before insert or update of status on people for each row execute function people_since();
