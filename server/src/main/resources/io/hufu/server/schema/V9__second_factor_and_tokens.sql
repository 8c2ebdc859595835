-- Second factors, tokens of other systems, and what the administration keeps: backups tried, data held back, first steps.

-- The secret of a time-based code is in the vault under the scope "second-factor"; without the master key the row tells nothing.
create table second_factor (
    account      text        collate "C" primary key references account (id),
    secret_ref   text        not null,
    created      timestamptz not null,
    confirmed_at timestamptz,          -- null while the first code is awaited
    last_step    bigint      not null default 0 -- of the last code taken, in steps of 30 s: no code works twice
);

create table recovery_code (
    account     text        collate "C" not null references account (id),
    code_digest text        collate "C" not null, -- keyed by the master key
    used_at     timestamptz,
    primary key (account, code_digest)
);

-- who owes a second factor: a capability, or post-holder
create table second_factor_policy (
    role    text        collate "C" primary key,
    account text        not null,
    since   timestamptz not null
);

create table api_token (
    id           text        collate "C" primary key,
    name         text        not null,
    account      text        collate "C" not null references account (id),
    scopes       text[]      not null,
    token_hash   text        collate "C" not null unique,
    created      timestamptz not null,
    created_by   text        not null,
    expires_at   timestamptz not null,
    last_used    timestamptz,
    last_address text,
    revoked_at   timestamptz,
    revoked_by   text
);

-- a session gets a name by which it can be ended without its secret, and says where it came from
alter table session add column id text collate "C" not null default replace(gen_random_uuid()::text, '-', '');
alter table session add column address text;
alter table session add column agent text;
alter table session add column factor text not null default 'pin';
create unique index session_id on session (id);

create index access_audit_account on access_audit (account, id);

create table backup_run (
    id       bigint      generated always as identity primary key,
    kind     text        not null check (kind in ('backup', 'trial')), -- made, or restored on trial
    at       timestamptz not null,
    account  text        not null,
    file     text        not null,
    position bigint,
    hash     text,
    success  boolean     not null,
    reason   text -- why it did not succeed
);
create index backup_run_kind on backup_run (kind, id);

-- personal data that is not destroyed when it is due: an exception with its reason, never deleted
create table retention_hold (
    id        bigint      generated always as identity primary key,
    ground    text        collate "C" not null, -- id of the incident or warning
    reason    text        not null,
    held_by   text        not null,
    held_at   timestamptz not null,
    lifted_by text,
    lifted_at timestamptz
);
create unique index retention_hold_open on retention_hold (ground) where lifted_at is null;

-- what administrators set on the screen
create table kept_setting (
    name    text        collate "C" primary key,
    value   text        not null,
    account text        not null,
    at      timestamptz not null
);
