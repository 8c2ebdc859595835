-- A long message leaves in parts, each with a name of its own at the far side; it arrived when all of them did.
create table message_part (
    reference text    collate "C" not null,
    message   text    collate "C" not null references message (id),
    arrived   boolean,                      -- null until the far side says
    primary key (reference, message)
);
create index message_part_of on message_part (message);

-- what the far side said about a part before we had noted its name; taken out as soon as the part is there
create table message_report (
    id        bigint      generated always as identity primary key,
    reference text        collate "C" not null,
    arrived   boolean     not null,
    detail    text        not null,
    heard_at  timestamptz not null
);
create index message_report_reference on message_report (reference);
