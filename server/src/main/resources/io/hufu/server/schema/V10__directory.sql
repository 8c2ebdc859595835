-- Units, people and posts as the installation keeps them beside what the packs print. Names of people and ways to reach them are in the
-- vault under the scope "directory"; here are only references.

alter table local_unit add kind text not null default 'bureau';
alter table local_unit add parent text;
alter table local_unit add tier int not null default 0;

-- names that a unit took after its plans were printed, and lines of its office
create table unit_name (
    id       bigint      generated always as identity primary key,
    unit     text        collate "C" not null,
    name     text        not null,
    document text        not null,
    since    date        not null,
    account  text        not null,
    added_at timestamptz not null,
    unique (unit, name, since)
);

create table unit_line (
    id       bigint      generated always as identity primary key,
    unit     text        collate "C" not null,
    phone    text        not null,
    kind     text        not null check (kind in ('duty', 'fax')),
    document text        not null,
    account  text        not null,
    added_at timestamptz not null,
    unique (unit, phone, kind)
);

-- a post is held from a day until a day, both included; what is over stays
alter table account_post drop constraint account_post_pkey;
alter table account_post add id bigint generated always as identity primary key;
alter table account_post add since date;
alter table account_post add until date;
alter table account_post add check (until >= since);
create index account_post_account on account_post (account);

alter table account add contacts_confirmed date;

-- who stands in for a post while nobody holds it or its holder is away, in this order; each incident still appoints by itself
create table post_stand_in (
    id       bigint generated always as identity primary key,
    plan     text   not null,
    post     text   not null,
    account  text   collate "C" not null references account (id),
    place    int    not null,
    since    date   not null,
    until    date,
    document text   not null,
    check (until >= since)
);

create table account_contact (
    id        bigint generated always as identity primary key,
    account   text   collate "C" not null references account (id),
    way       text   not null check (way in ('mobile', 'phone', 'email')),
    value_ref text   not null,
    place     int    not null
);
create index account_contact_account on account_contact (account, place);

-- every change by its number, so that a table is confirmed only against the directory that it was compared with
create table directory_change (
    number  bigint      generated always as identity primary key,
    at      timestamptz not null,
    account text        not null,
    what    text        not null,
    subject text        not null
);

-- a table that waits; its good rows are in the vault under a scope of their own
create table directory_upload (
    id      text        collate "C" primary key,
    form    text        not null,
    at      timestamptz not null,
    account text        not null,
    base    bigint      not null,
    row_ref text        not null
);

-- the prefix that stands before the numbers of a jurisdiction's official papers, and numbers that were voided
create table paper_prefix (
    jurisdiction text        collate "C" primary key,
    prefix       text        not null,
    account      text        not null,
    set_at       timestamptz not null
);
alter table paper_register add prefix text not null default '';
alter table paper_register add voided_at timestamptz;
alter table paper_register add voided_by text;
alter table paper_register add void_reason text;
alter table paper_register drop constraint paper_register_incident_kind_subject_key;
create unique index paper_register_in_force on paper_register (incident, kind, subject) where voided_at is null;
