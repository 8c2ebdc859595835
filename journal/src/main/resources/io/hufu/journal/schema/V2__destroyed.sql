-- which incidents' personal data was destroyed is asked at every start, however long the ledger has become
create index event_destroyed on event (stream_id) where type = 'incident.personal-data-destroyed/1';
