-- Roll calls; who answered is in view_assignment, whose column "incident" holds the id of its ground.
create table view_roll_call (
    id         text        collate "C" primary key,
    version    bigint      not null,
    pack_hash  text        not null,
    started_at timestamptz not null
) with (fillfactor = 70);
create index view_roll_call_all on view_roll_call (started_at desc, id);
