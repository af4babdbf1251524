-- What a published number's region is called, where it is smaller than a province: no list of all cities is kept.
alter table parameters add column place text check (length(place) between 2 and 30);
alter table parameter_drafts add column place text check (length(place) between 2 and 30);
