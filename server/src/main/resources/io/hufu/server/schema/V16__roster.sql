-- Who is on duty, by account; no name, number or reason stands here. Moments are instants; a shift begins at starts and is over at ends.

create table duty_shift (
    id       bigint      generated always as identity primary key,
    unit     text        collate "C" not null,
    account  text        collate "C" not null references account (id),
    role     text        not null check (role in ('watch', 'lead')),
    starts   timestamptz not null,
    ends     timestamptz not null,
    left_at  timestamptz,
    by       text        not null,
    at       timestamptz not null,
    check (starts < ends),
    check (left_at >= starts and left_at < ends)
);
create index duty_shift_unit on duty_shift (unit, ends);
create index duty_shift_account on duty_shift (account, ends);

create table duty_leave (
    id      bigint      generated always as identity primary key,
    unit    text        collate "C" not null,
    account text        collate "C" not null references account (id),
    starts  timestamptz not null,
    ends    timestamptz not null,
    by      text        not null,
    at      timestamptz not null,
    check (starts < ends)
);
create index duty_leave_account on duty_leave (account, ends);

-- one asks another to take a shift, perhaps for one of his own; settled is accepted, declined or withdrawn
create table duty_swap (
    id         bigint      generated always as identity primary key,
    unit       text        collate "C" not null,
    shift      bigint      not null references duty_shift (id) on delete cascade,
    in_return  bigint      references duty_shift (id) on delete cascade,
    asked_by   text        collate "C" not null references account (id),
    asked_of   text        collate "C" not null references account (id),
    at         timestamptz not null,
    settled    text        check (settled in ('accepted', 'declined', 'withdrawn')),
    settled_at timestamptz
);
create unique index duty_swap_open on duty_swap (shift) where settled is null;

-- notes are in the vault under the scope "directory"
create table duty_hand_over (
    id           bigint      generated always as identity primary key,
    unit         text        collate "C" not null,
    account      text        collate "C" not null references account (id),
    note_ref     text        not null,
    at           timestamptz not null,
    confirmed_by text        collate "C" references account (id),
    confirmed_at timestamptz
);
create index duty_hand_over_unit on duty_hand_over (unit, at);
