-- Whether what a body has open at a node is a terminal, and whether work would ring there.
alter table open_body add column terminals text collate "C" not null default 'none';
