-- How many things were asked for at once (the lines of a list), where one audit row stands for them all.
alter table audit add column items integer check (items > 0);
