-- When a warning was lifted, so that the public's bulletins are found without reading all that are over. Rows from before have none.
alter table view_warning add column over_at timestamptz;
create index view_warning_out on view_warning (over_at) where status in ('in-force', 'lifted');
