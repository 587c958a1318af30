-- The hard rule that says no to a proposal all the same: somebody has decided that it comes from there.

alter table proposal add column refused_by text;
