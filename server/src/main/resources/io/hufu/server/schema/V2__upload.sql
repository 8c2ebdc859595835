-- Who brought a file, so that a unit reads back its own. The content is in the journal's vault.
create table upload (
    file     text        collate "C" primary key,
    incident text        collate "C" not null,
    account  text        collate "C" not null,
    unit     text,
    at       timestamptz not null
);
create index upload_incident on upload (incident);
