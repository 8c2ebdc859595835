-- Who may come in, and who did. Names are in the vault under the scope "directory".

create table account (
    id           text        collate "C" primary key,
    name_ref     text        not null,
    unit         text,
    capabilities text[]      not null,
    pin_hash     text        not null,
    failures     int         not null default 0,
    locked_until timestamptz,
    expires_at   timestamptz,
    closed_at    timestamptz,
    created      timestamptz not null
);

create table account_post (
    account text collate "C" not null references account (id),
    plan    text not null,
    post    text not null,
    primary key (account, plan, post)
);

create table session (
    token_hash text        collate "C" primary key,
    account    text        collate "C" not null references account (id),
    device     text,
    created    timestamptz not null,
    last_used  timestamptz not null
);
create index session_account on session (account);

create table device (
    id           text        collate "C" primary key,
    unit         text        not null,
    name         text        not null,
    token_hash   text        collate "C" unique,
    failures     int         not null default 0,
    locked_until timestamptz,
    code_hash    text        collate "C" unique,
    code_expires timestamptz,
    enrolled_at  timestamptz,
    revoked_at   timestamptz,
    created      timestamptz not null
);

create table local_unit (
    id      text        collate "C" primary key,
    name    text        not null,
    area    text,
    phone   text,
    created timestamptz not null
);

-- who did or read what; appended only
create table access_audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    account text,
    device  text,
    what    text        not null,
    target  text,
    success boolean     not null,
    address text
);
create index access_audit_at on access_audit (at);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'the access record is appended to, never changed';
end $$;
create trigger access_audit_stands before update or delete or truncate on access_audit
    for each statement execute function refuse_audit_change();

create table installation (
    one           boolean     primary key default true check (one),
    demonstration boolean     not null,
    set_up_at     timestamptz
);

create table sandbox_message (
    id      text        collate "C" primary key, -- the outbox row
    kind    text        not null,
    payload text        not null,
    sent_at timestamptz not null
);

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
