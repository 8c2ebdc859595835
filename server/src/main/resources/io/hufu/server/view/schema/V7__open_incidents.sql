-- an incident whose end is disputed stands among the open ones, so the index has to hold it: without that all past ones are read
drop index view_incident_open;
drop index view_incident_over;
create index view_incident_open on view_incident (received_at desc, id) where status in ('reported', 'active') or disputed;
create index view_incident_over on view_incident (received_at desc, id) where status not in ('reported', 'active') and not disputed;
