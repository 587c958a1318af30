-- What somebody said and another typed is looked up by itself: by kind, and since a position.

create index entry_said on entry (region, kind) where said_note is not null;
