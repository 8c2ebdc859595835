-- Who has a stream open at which node, said again every few seconds; worth nothing after a crash.
create unlogged table open_body (
  node text collate "C" not null,
  body text collate "C" not null,
  seen timestamptz not null,
  primary key (node, body)
);
