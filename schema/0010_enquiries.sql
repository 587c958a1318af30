-- A lender being asked. Both sides read this row; neither reads the other's.

create table enquiry (
    region int not null,
    id uuid not null,
    request uuid not null,
    request_number text not null,
    item uuid not null,
    capability uuid not null,
    lender uuid not null,
    asker uuid not null,
    aid_class text not null,
    quantity int not null,
    harm text,
    needed_by timestamptz not null,
    needed_until timestamptz,
    answer_by timestamptz not null,
    kilometres int,
    state text not null,
    sent_at timestamptz not null,
    version int not null,
    constraint enquiry_key primary key (region, id),
    constraint enquiry_quantity_positive check (quantity > 0),
    constraint enquiry_harm_known check (
        harm in ('no_effect', 'link_lost', 'care_degraded', 'care_lost', 'life_at_risk')),
    constraint enquiry_two_sides check (lender <> asker),
    constraint enquiry_state_known check (state in ('sent', 'offered', 'declined', 'withdrawn'))
);

call app.wall('enquiry');

alter table enquiry add constraint enquiry_of_request foreign key (region, request) references aid_request (region, id);

alter table enquiry add constraint enquiry_of_item foreign key (region, item) references request_item (region, id);

alter table enquiry add constraint enquiry_of_capability foreign key (region, capability) references capability (region, id);

alter table enquiry add constraint enquiry_to_lender foreign key (region, lender) references member (region, id);

alter table enquiry add constraint enquiry_for_asker foreign key (region, asker) references member (region, id);

alter table enquiry add constraint enquiry_class_known foreign key (aid_class) references aid_class (code);

-- Nobody is asked twice at once for the same thing.
create unique index enquiry_waits_once on enquiry (region, item, capability) where state = 'sent';

create index enquiry_by_lender on enquiry (region, lender, state);

create index enquiry_by_request on enquiry (region, request);

grant select, insert, update on enquiry to aid_application;

create policy enquiry_seen on enquiry for select to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.sees')::boolean));

create policy enquiry_sent on enquiry for insert to aid_application
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

create policy enquiry_changed on enquiry for update to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean));
