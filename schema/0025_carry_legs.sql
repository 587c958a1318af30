-- One leg of an order's way: who drives, when, from which door to which. A third member that drives reads the leg and not the order.
create table carry_leg (
    region int not null,
    id uuid not null,
    aid_order uuid not null,
    order_number text not null,
    request uuid not null,
    lender uuid not null,
    asker uuid not null,
    way text not null,
    carrier text not null,
    carrier_member uuid,
    carrier_name text,
    phone text not null,
    aid_class text not null,
    quantity int not null,
    from_door text not null,
    to_door text not null,
    departs_at timestamptz not null,
    arrives_at timestamptz not null,
    left_at timestamptz,
    came_at timestamptz,
    dropped_at timestamptz,
    version int not null,
    constraint carry_leg_key primary key (region, id),
    constraint carry_leg_way_known check (way in ('there', 'home')),
    constraint carry_leg_carrier_known check (carrier in ('lender', 'asker', 'member', 'firm')),
    constraint carry_leg_carrier_whole check ((carrier = 'member') = (carrier_member is not null)
        and (carrier = 'firm') = (carrier_name is not null)),
    constraint carry_leg_quantity_positive check (quantity > 0),
    constraint carry_leg_arrives_later check (arrives_at > departs_at),
    constraint carry_leg_text_length check (length(phone) between 3 and 40 and length(from_door) <= 500 and length(to_door) <= 500
        and length(carrier_name) between 1 and 160)
);

call app.wall('carry_leg');

alter table carry_leg add constraint carry_leg_of_order foreign key (region, aid_order) references aid_order (region, id);

alter table carry_leg add constraint carry_leg_of_request foreign key (region, request) references aid_request (region, id);

alter table carry_leg add constraint carry_leg_of_lender foreign key (region, lender) references member (region, id);

alter table carry_leg add constraint carry_leg_for_asker foreign key (region, asker) references member (region, id);

alter table carry_leg add constraint carry_leg_by_member foreign key (region, carrier_member) references member (region, id);

alter table carry_leg add constraint carry_leg_class_known foreign key (aid_class) references aid_class (code);

create index carry_leg_by_order on carry_leg (region, aid_order);

create index carry_leg_by_carrier on carry_leg (region, carrier_member) where carrier_member is not null;

grant select, insert, update on carry_leg to aid_application;

create policy carry_leg_seen on carry_leg for select to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or carrier_member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean));

create policy carry_leg_planned on carry_leg for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean));

create policy carry_leg_changed on carry_leg for update to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or carrier_member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or carrier_member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));
