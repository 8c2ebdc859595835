-- The time of incidents that do not run on the server's: a story goes on where it was after a restart.

create table story_clock (
    incident   text             collate "C" primary key,
    wall_start timestamptz      not null, -- the server's moment at which the clock was turned
    start      timestamptz      not null, -- what it showed then
    rate       double precision not null check (rate >= 0)
);
