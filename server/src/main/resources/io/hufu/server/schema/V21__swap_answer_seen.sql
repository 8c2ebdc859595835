-- When who asked for a swap saw the answer; until then it stands on every screen.
alter table duty_swap add column answer_seen_at timestamptz;
