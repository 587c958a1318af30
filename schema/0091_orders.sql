-- What its lender called off before is missing still when the asker needs the rest no longer: only what the release itself called off is
-- asked for no more.

alter table aid_order add column released_units int not null default 0;

alter table aid_order add constraint aid_order_released_fit check (released_units between 0 and greatest(0, called_off));

-- Who called off what was not kept until now; for orders from before it counts as it did.
update aid_order set released_units = called_off where released_at is not null;
