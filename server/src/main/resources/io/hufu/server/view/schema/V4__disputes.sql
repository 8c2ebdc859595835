-- the decision on the level in force was denied by whom it was recorded for, and what becomes of it is open
alter table view_incident add column disputed boolean not null default false;
