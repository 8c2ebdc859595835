-- which warnings' personal data was destroyed is asked at every start, as for incidents
create index event_warning_destroyed on event (stream_id) where type = 'warning.personal-data-destroyed/1';
