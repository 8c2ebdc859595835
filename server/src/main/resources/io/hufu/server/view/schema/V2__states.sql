-- States are folded from the ledger and remembered, so the rows need not carry them; a line is found by its incident alone.
alter table view_incident drop column state;
alter table view_assignment drop column state;
alter table view_timeline drop constraint view_timeline_pkey, add primary key (incident, position);
drop index view_timeline_incident;
