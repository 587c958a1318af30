-- What turned back on the way was never there: unless it was needed no longer, its need stands open again.

alter table aid_order add column turned_units int not null default 0;

alter table aid_order add constraint aid_order_turned_fit check (turned_units between 0 and returning_units);
