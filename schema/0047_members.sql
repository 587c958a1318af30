-- A post that nobody answers any more is rung no more; what was sent to it keeps its name.

alter table contact add column removed_at timestamptz;
