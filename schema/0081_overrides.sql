-- What a coordinator decided about one candidate for one item: so many come from there, or nothing does. Plans respect it until it ends.

create table override (
    region int not null,
    id uuid not null,
    item uuid not null,
    capability uuid not null,
    way text not null,
    -- null: as many as are missing and free.
    quantity int,
    reason uuid not null,
    decided_by uuid,
    -- Whoever decided, as a note, so that it can be emptied.
    name uuid not null,
    decided_at timestamptz not null,
    ended_at timestamptz,
    version int not null,
    constraint override_key primary key (region, id),
    constraint override_once_a_pair unique (region, item, capability),
    constraint override_way_known check (way in ('forced', 'forbidden')),
    constraint override_quantity_range check (quantity between 1 and 1000000),
    constraint override_quantity_only_forced check (quantity is null or way = 'forced')
);

call app.wall('override');

alter table override add constraint override_for_item foreign key (region, item) references request_item (region, id);

alter table override add constraint override_about_capability foreign key (region, capability) references capability (region, id);

alter table override add constraint override_reason_kept foreign key (region, reason) references note (region, id);

alter table override add constraint override_name_kept foreign key (region, name) references note (region, id);

grant select, insert, update on override to aid_application;

-- The desk's alone: neither side reads that somebody was set aside, and why.
create policy override_seen on override for select to aid_application
    using (region = current_setting('app.region')::int and current_setting('app.sees')::boolean);

create policy override_set on override for insert to aid_application
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

create policy override_changed on override for update to aid_application
    using (region = current_setting('app.region')::int and current_setting('app.sees')::boolean)
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);
