create table aid_order (
    region int not null,
    id uuid not null,
    number text not null,
    offer uuid not null,
    request uuid not null,
    request_number text not null,
    item uuid not null,
    capability uuid not null,
    lender uuid not null,
    asker uuid not null,
    lender_site uuid not null,
    asker_site uuid not null,
    aid_class text not null,
    model uuid,
    quantity int not null,
    arrives_at timestamptz not null,
    until timestamptz,
    terms jsonb not null,
    state text not null,
    accepted_at timestamptz not null,
    sent_at timestamptz,
    arrived_at timestamptz,
    returning_at timestamptz,
    home_at timestamptz,
    version int not null,
    constraint aid_order_key primary key (region, id),
    constraint aid_order_number_taken unique (region, number),
    constraint aid_order_once_an_offer unique (region, offer),
    constraint aid_order_quantity_positive check (quantity > 0),
    constraint aid_order_two_sides check (lender <> asker),
    constraint aid_order_state_known check (state in ('accepted', 'sent', 'arrived', 'returning', 'home', 'cancelled'))
);

call app.wall('aid_order');

alter table aid_order add constraint aid_order_of_offer foreign key (region, offer) references offer (region, id);

alter table aid_order add constraint aid_order_of_request foreign key (region, request) references aid_request (region, id);

alter table aid_order add constraint aid_order_of_item foreign key (region, item) references request_item (region, id);

alter table aid_order add constraint aid_order_of_lender foreign key (region, lender) references member (region, id);

alter table aid_order add constraint aid_order_for_asker foreign key (region, asker) references member (region, id);

alter table aid_order add constraint aid_order_from_site foreign key (region, lender_site) references site (region, id);

alter table aid_order add constraint aid_order_to_site foreign key (region, asker_site) references site (region, id);

alter table aid_order add constraint aid_order_class_known foreign key (aid_class) references aid_class (code);

alter table aid_order add constraint aid_order_model_known foreign key (model) references device_model (id);

create index aid_order_by_request on aid_order (region, request);

create index aid_order_out on aid_order (region, request) where state in ('accepted', 'sent', 'arrived', 'returning');

create index aid_order_by_item on aid_order (region, item, state);

create index aid_order_by_lender on aid_order (region, lender, state);

create index aid_order_by_asker on aid_order (region, asker, state);

grant select, insert, update on aid_order to aid_application;

create policy aid_order_seen on aid_order for select to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.sees')::boolean));

-- Acceptance is the asker's: nobody else brings an order into being.
create policy aid_order_accepted on aid_order for insert to aid_application
    with check (region = current_setting('app.region')::int and asker = any (current_setting('app.members')::uuid[]));

create policy aid_order_changed on aid_order for update to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean));
