-- What leaves the house for somebody: one row for a cause, a route and an address, however often it was tried.

create table message (
    id            text        collate "C" primary key, -- cause, route and contact way
    cause         text        collate "C" not null,    -- the outbox row
    kind          text        not null,
    incident_kind text        not null,
    ground        text        collate "C",             -- incident or warning
    assignment    text        collate "C",
    body          text        collate "C" not null,
    body_name     text        not null,
    account       text        collate "C",             -- the person, where a person is meant
    route         text        not null,
    contact       text        collate "C",             -- the contact way; its address stays where it is kept
    shown         text        not null,                -- the address with its middle left out
    text          text        not null,
    state         text        not null,
    reason        text,
    created       timestamptz not null,
    due           timestamptz not null,                -- not before
    attempts      int         not null default 0,
    claimed_until timestamptz,                         -- somebody is sending it now
    reference     text        collate "C",             -- what the far side calls it
    sent_at       timestamptz,
    settled_at    timestamptz,                         -- nothing more happens to it by itself
    handled_at    timestamptz,                         -- somebody telephoned instead
    handled_by    text
) with (fillfactor = 70);
create index message_due on message (due) where state in ('waiting', 'sending');
create index message_to_telephone on message (settled_at) where state in ('failed', 'doubtful') and handled_at is null;
create index message_ground on message (ground);
create index message_cause on message (cause);
create index message_reference on message (reference) where reference is not null;
create index message_created on message (created desc, id);

-- what the far side said about a message, in the order in which it was heard
create table message_receipt (
    message text        collate "C" not null references message (id),
    at      timestamptz not null,
    what    text        not null,
    detail  text        not null default ''
);
create index message_receipt_of on message_receipt (message, at);

-- a unit lets this drill or test reach the real telephones of its people
create table drill_consent (
    ground   text        collate "C" not null,
    unit     text        collate "C" not null,
    account  text        not null,
    given_at timestamptz not null,
    primary key (ground, unit)
);
