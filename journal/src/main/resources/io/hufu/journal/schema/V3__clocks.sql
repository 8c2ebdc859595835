-- A clock that was stopped is over and leaves no row: an acknowledgement stops clocks and starts others, and each index that
-- it must touch costs it. One that struck stays, with both moments. An incident's clocks are found by the beginning of their id.
delete from clock where stopped_at is not null;
drop index clock_running;
drop index clock_incident;
alter table clock drop column stopped_at;
create index clock_running on clock (due) where struck_at is null;
