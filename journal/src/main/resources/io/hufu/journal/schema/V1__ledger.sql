-- The ledger: one row per event, appended once; everything else here can be derived from it or stands beside it.

create table head (
    single      boolean     primary key default true check (single),
    position    bigint      not null,
    hash        text        not null,
    recorded_at timestamptz not null,
    commits     bigint      not null, -- every commit counts: a node sees whether another one wrote
    packs       bigint      not null  -- counts changes of packs, so that nodes read them again
) with (fillfactor = 10);
insert into head values (true, 0, repeat('0', 64), timestamptz '1970-01-01 00:00:00+00', 0, 0);

create table event (
    position    bigint      primary key,
    stream_type text        collate "C" not null,
    stream_id   text        collate "C" not null,
    version     bigint      not null,
    type        text        collate "C" not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    body        text        not null, -- canonical JSON with the whole envelope
    prev_hash   text        not null,
    hash        text        not null, -- SHA-256 of prev_hash, newline, body
    unique (stream_type, stream_id, version)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is appended to, never changed';
end $$;
create trigger event_stands before update or delete or truncate on event
    for each statement execute function refuse_change();

create table stream (
    type    text   collate "C" not null,
    id      text   collate "C" not null,
    version bigint not null,
    primary key (type, id)
) with (fillfactor = 70);

-- accepted commands, so that a repeated one gets the earlier answer; a refused one changed nothing and is decided anew
create table command (
    account        text        collate "C" not null,
    command_id     text        collate "C" not null,
    content_digest text        not null,
    answer         text        not null,
    recorded_at    timestamptz not null,
    primary key (account, command_id)
);

create table clock (
    id          text        collate "C" primary key,
    stream_type text        not null,
    stream_id   text        not null,
    incident    text        not null,
    due         timestamptz not null,
    struck_at   timestamptz, -- the strike was recorded
    stopped_at  timestamptz  -- what it waited for came, or was withdrawn
) with (fillfactor = 70);
create index clock_running on clock (due) where struck_at is null and stopped_at is null;
create index clock_incident on clock (incident);

create table reaction (
    command_id text        collate "C" primary key,
    action     text        not null,
    at         timestamptz not null, -- the moment of its cause on the incident's clock
    created    timestamptz not null,
    done_at    timestamptz,
    answer     text
);
create index reaction_waiting on reaction (created) where done_at is null;

create table outbox (
    id      text        collate "C" primary key,
    kind    text        not null,
    payload text        not null,
    created timestamptz not null,
    sent_at timestamptz
);
create index outbox_waiting on outbox (created) where sent_at is null;

create table vault_key (
    scope        text        collate "C" primary key, -- id of the incident
    suite        text        not null,
    wrapped      text,                                -- base64; null once destroyed
    created      timestamptz not null,
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);

create table vault_item (
    ref        text  collate "C" primary key,
    scope      text  collate "C" not null,
    nonce      bytea not null,
    ciphertext bytea not null -- the digest's salt, then the text: without the key the digest tells nothing either
);
create index vault_item_scope on vault_item (scope);

create table file (
    id         text        collate "C" primary key,
    scope      text        collate "C" not null,
    sha256     text        not null,
    media_type text        not null,
    bytes      bigint      not null,
    created    timestamptz not null
);
create index file_scope on file (scope);

create table file_chunk (
    file       text  collate "C" not null,
    number     int   not null,
    nonce      bytea not null,
    ciphertext bytea not null,
    primary key (file, number)
);

create table pack (
    hash     text        collate "C" primary key,
    plan_id  text        not null,
    edition  text        not null,
    in_force boolean     not null,
    stored   timestamptz not null
);
create unique index pack_in_force on pack (plan_id) where in_force;

create table pack_file (
    pack_hash text  collate "C" not null,
    path      text  collate "C" not null,
    bytes     bytea not null,
    primary key (pack_hash, path)
);
