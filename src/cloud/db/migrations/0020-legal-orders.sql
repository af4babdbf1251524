-- By when 12351 said that a work order would be handled: its limits are not published, so whoever hands one over writes what was said.
alter table consultation_transfers add column due_on date;
alter table consultation_transfers add constraint consultation_transfers_due check (due_on is null or order_number is not null);
