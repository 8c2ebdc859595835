-- Pictures of warnings, as of incidents; what they say is folded from the ledger when it is read. An assignment's or a line's
-- column "incident" holds the id of its ground, be it an incident or a warning.
create table view_warning (
    id         text        collate "C" primary key,
    version    bigint      not null,
    status     text        not null,
    kind       text        not null,
    plan       text        not null,
    pack_hash  text        not null,
    colour     text        not null,
    drafted_at timestamptz not null
) with (fillfactor = 70);
create index view_warning_open on view_warning (drafted_at desc, id) where status in ('draft', 'in-force');
create index view_warning_all on view_warning (drafted_at desc, id);
