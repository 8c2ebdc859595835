-- An edition comes into force by two people: one proposes, another confirms.

create table edition_proposal (
    id          text        collate "C" primary key,
    hash        text        not null,
    plan        text        not null,
    proposed_by text        collate "C" not null,
    proposed_at timestamptz not null,
    state       text        not null check (state in ('open', 'confirmed', 'withdrawn')),
    decided_by  text        collate "C",
    decided_at  timestamptz,
    reason      text,
    check ((state = 'open') = (decided_at is null)),
    check (state <> 'confirmed' or decided_by <> proposed_by)
);
create unique index edition_proposal_open on edition_proposal (plan) where state = 'open';
