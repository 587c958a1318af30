-- What only some kinds of aid have to say of themselves.

alter table capability add column presence text;

alter table capability add constraint capability_presence_known check (presence in ('on_site', 'remote', 'either'));

alter table capability add column lot_size int;

alter table capability add constraint capability_lot_range check (lot_size between 1 and 10000);

alter table capability add column consumables text not null default '';

alter table capability add column consumable_days int;

alter table capability add constraint capability_consumable_days_range check (consumable_days between 1 and 365);

alter table capability add column vehicle text not null default '';

alter table capability add column with_driver boolean;

alter table capability add column hours text not null default '';

alter table capability add column load_kilograms int;

alter table capability add constraint capability_load_range check (load_kilograms between 1 and 100000);

alter table capability add constraint capability_particulars_length check (
    length(consumables) <= 300 and length(vehicle) <= 120 and length(hours) <= 120);
