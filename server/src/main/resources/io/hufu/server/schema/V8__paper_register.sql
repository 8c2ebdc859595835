-- Numbers of official papers: counted for each jurisdiction, series and year, without a gap. The count moves in the statement that
-- writes the entry, so a number that was not used was not given. Exercises have series of their own.

create table paper_count (
    jurisdiction text collate "C" not null,
    series       text collate "C" not null, -- real, drill, test
    year         int  not null,
    last         int  not null,
    primary key (jurisdiction, series, year)
);

create table paper_register (
    jurisdiction  text        collate "C" not null,
    series        text        collate "C" not null,
    year          int         not null,
    number        int         not null,
    incident      text        collate "C" not null,
    kind          text        collate "C" not null,
    subject       text        collate "C" not null, -- id of the decision, instruction, report or release in the incident
    title         text        not null,
    account       text        not null,
    registered_at timestamptz not null,
    primary key (jurisdiction, series, year, number),
    unique (incident, kind, subject)
);
