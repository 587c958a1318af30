create table aid_request (
    region int not null,
    id uuid not null,
    number text not null,
    member uuid not null,
    site uuid not null,
    occasion text not null,
    callback text not null,
    trouble uuid not null,
    harm text,
    needed_by timestamptz not null,
    state text not null,
    submitted_at timestamptz not null,
    asked_by uuid,
    priority text,
    triaged_at timestamptz,
    approved_at timestamptz,
    approved_by uuid,
    version int not null,
    constraint aid_request_key primary key (region, id),
    constraint aid_request_number_taken unique (region, number),
    constraint aid_request_occasion_known check (occasion in ('incident', 'everyday', 'planned_work')),
    constraint aid_request_callback_length check (length(callback) between 3 and 40),
    constraint aid_request_harm_known check (
        harm in ('no_effect', 'link_lost', 'care_degraded', 'care_lost', 'life_at_risk')),
    constraint aid_request_priority_known check (priority in ('high', 'medium', 'low')),
    constraint aid_request_triage_whole check (num_nulls(priority, triaged_at) in (0, 2)),
    constraint aid_request_state_known check (state in ('submitted', 'cancelled'))
);

call app.wall('aid_request');

alter table aid_request add constraint aid_request_of_member foreign key (region, member) references member (region, id);

alter table aid_request add constraint aid_request_at_site foreign key (region, site) references site (region, id);

alter table aid_request add constraint aid_request_trouble_there foreign key (region, trouble) references note (region, id);

create index aid_request_by_member on aid_request (region, member);

create index aid_request_open on aid_request (region, submitted_at) where state = 'submitted';

create table request_item (
    region int not null,
    id uuid not null,
    request uuid not null,
    member uuid not null,
    aid_class text not null,
    model uuid,
    quantity int not null,
    needed_until timestamptz,
    state text not null,
    constraint request_item_key primary key (region, id),
    constraint request_item_quantity_range check (quantity between 1 and 1000000),
    constraint request_item_state_known check (state in ('open', 'cancelled'))
);

call app.wall('request_item');

alter table request_item add constraint request_item_of_request foreign key (region, request) references aid_request (region, id);

alter table request_item add constraint request_item_of_member foreign key (region, member) references member (region, id);

alter table request_item add constraint request_item_class_known foreign key (aid_class) references aid_class (code);

alter table request_item add constraint request_item_model_known foreign key (model) references device_model (id);

create index request_item_by_request on request_item (region, request);

grant select, insert, update on aid_request, request_item to aid_application;

create policy aid_request_seen on aid_request for select to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean));

create policy aid_request_submitted on aid_request for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create policy aid_request_changed on aid_request for update to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create policy request_item_seen on request_item for select to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean));

create policy request_item_asked on request_item for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create policy request_item_changed on request_item for update to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));
