-- Which rosters changed, for whoever has them open at any node; the numbers rise, one change at a time.
create unlogged table roster_mark (
  unit text collate "C" primary key,
  mark bigint not null
);
