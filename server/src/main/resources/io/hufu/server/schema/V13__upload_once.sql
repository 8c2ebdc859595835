-- The request by which a file came: sent again by a terminal that got no answer, it stays one file.
alter table upload add key text collate "C";
create unique index upload_once on upload (account, key) where key is not null;
