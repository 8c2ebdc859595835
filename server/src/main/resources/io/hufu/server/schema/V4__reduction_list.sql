-- The emission-reduction list of a plan. Every confirmed table makes an edition; editions and their lines are never changed, so that a
-- warning can say which list it was issued under.

create table reduction_upload (
    id         text        collate "C" primary key,
    plan       text        not null,
    at         timestamptz not null,
    account    text        not null,
    base       bigint      not null, -- the edition that it was compared with; 0 where there was none
    rows       int         not null,
    bad_rows   int         not null,
    lines      jsonb       not null, -- the good rows, waiting
    settled_at timestamptz
);
create index reduction_upload_at on reduction_upload (at);

create table reduction_edition (
    number  bigint      generated always as identity primary key,
    plan    text        not null,
    at      timestamptz not null,
    account text        not null,
    upload  text        not null,
    merged  boolean     not null,
    lines   int         not null
);
create index reduction_edition_plan on reduction_edition (plan, number);

create table reduction_line (
    edition    bigint not null references reduction_edition (number),
    place      int    not null,
    enterprise text   not null,
    line       text   not null,
    grade      text   not null,
    blue       text,
    yellow     text,
    orange     text,
    red        text,
    marks      text[] not null,
    phone      text,
    meters     text[] not null,
    primary key (edition, place),
    unique (edition, enterprise, line)
);

create function refuse_list_change() returns trigger language plpgsql as $$
begin
    raise exception 'editions of the reduction list are added to, never changed';
end $$;
create trigger reduction_edition_stands before update or delete or truncate on reduction_edition
    for each statement execute function refuse_list_change();
create trigger reduction_line_stands before update or delete or truncate on reduction_line
    for each statement execute function refuse_list_change();
