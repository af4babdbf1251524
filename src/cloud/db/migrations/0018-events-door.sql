-- How many each session's doors have let in, so that a door tells the number without counting thousands. In lanes, so that
-- two doors as good as never wait for each other's row; the sum of a session's lanes is the number of its admissions.
create table door_counts (
  session_id uuid not null references event_sessions (id),
  lane smallint not null check (lane between 0 and 63),
  admitted integer not null,
  primary key (session_id, lane)
) with (fillfactor = 50);
insert into door_counts (session_id, lane, admitted)
  select session_id, 0, count(*) from admissions where direction = 'in' group by session_id;
