-- When what keeps a plan alive was done: drills held, plans revised. A mistake is withdrawn, not deleted.

create table upkeep_done (
    id           bigint      generated always as identity primary key,
    plan         text        collate "C" not null,
    item         text        collate "C" not null,
    party        text        not null, -- who owed it; empty for the body that the plan itself names
    done_on      date        not null,
    remark       text,
    account      text        not null,
    recorded_at  timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz
);

create unique index upkeep_done_once on upkeep_done (plan, item, party, done_on) where withdrawn_at is null;
