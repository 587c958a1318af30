-- Who said what somebody else typed: a note like the name of who typed it.

alter table entry add column said_note uuid;
