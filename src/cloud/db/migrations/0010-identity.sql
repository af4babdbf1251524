-- Who made a list the unit's: it never verifies its own.
alter table member_imports add column confirmed_by uuid references people (id);
