-- Pictures of incidents and assignments: derived from the ledger, emptied and made again by a rebuild. No person's name and no
-- confidential text stands here. Nothing points to the ledger's tables, and an acknowledgement touches its own row only.

create table view_incident (
    id          text        collate "C" primary key,
    version     bigint      not null,
    status      text        not null,
    kind        text        not null,
    plan        text        not null,
    pack_hash   text        not null,
    title       text        not null,
    area        text        not null,
    grade       text,
    level       text,
    proposed    text,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    deaths      int,
    injuries    int,
    missing     int,
    struck      int         not null,
    next_due    timestamptz,
    state       jsonb       not null
) with (fillfactor = 70);
create index view_incident_open on view_incident (received_at desc, id) where status in ('reported', 'active');
create index view_incident_over on view_incident (received_at desc, id) where status not in ('reported', 'active');
create index view_incident_all on view_incident (received_at desc, id);

create table view_assignment (
    id           text        collate "C" primary key,
    incident     text        collate "C" not null,
    body         text        not null,
    on_desk      boolean     not null, -- until the response ends; recalled work stays to be seen
    acknowledged boolean     not null,
    silent       boolean     not null,
    next_due     timestamptz,
    issued_at    timestamptz not null,
    position     bigint      not null, -- of its issue, for the order of the matrix
    version      bigint      not null,
    state        jsonb       not null
) with (fillfactor = 50);
create index view_assignment_incident on view_assignment (incident, position);
create index view_assignment_desk on view_assignment (body) where on_desk;

create table view_timeline (
    position    bigint      primary key,
    incident    text        collate "C" not null,
    assignment  text        collate "C",
    body        text,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    type        text        not null,
    account     text        not null,
    parts       jsonb       not null,
    important   boolean     not null,
    clause      text
);
create index view_timeline_incident on view_timeline (incident, position);
