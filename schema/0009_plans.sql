-- A plan and its proposals hold nothing. The stored run is the solver's input and output, byte for byte.

create table plan (
    region int not null,
    id uuid not null,
    made_at timestamptz not null,
    position bigint not null,
    digest text not null,
    status text not null,
    run text not null,
    answer text not null,
    constraint plan_key primary key (region, id),
    constraint plan_status_known check (status in ('optimal', 'feasible', 'cut_short'))
);

call app.wall('plan');

create index plan_by_time on plan (region, made_at desc, id);

create table plan_item (
    region int not null,
    plan uuid not null,
    item uuid not null,
    verdicts jsonb not null,
    constraint plan_item_key primary key (region, plan, item)
);

call app.wall('plan_item');

alter table plan_item add constraint plan_item_of_plan foreign key (region, plan) references plan (region, id);

alter table plan_item add constraint plan_item_of_item foreign key (region, item) references request_item (region, id);

create table proposal (
    region int not null,
    id uuid not null,
    plan uuid not null,
    item uuid not null,
    request uuid not null,
    capability uuid not null,
    lender uuid not null,
    quantity int not null,
    kilometres int,
    arrives_at timestamptz not null,
    asks text[] not null,
    constraint proposal_key primary key (region, id),
    constraint proposal_quantity_positive check (quantity > 0)
);

call app.wall('proposal');

alter table proposal add constraint proposal_of_plan foreign key (region, plan) references plan (region, id);

alter table proposal add constraint proposal_of_item foreign key (region, item) references request_item (region, id);

alter table proposal add constraint proposal_of_request foreign key (region, request) references aid_request (region, id);

alter table proposal add constraint proposal_of_capability foreign key (region, capability) references capability (region, id);

alter table proposal add constraint proposal_of_lender foreign key (region, lender) references member (region, id);

create index proposal_by_plan on proposal (region, plan);

grant select, insert, update on plan, plan_item, proposal to aid_application;

create policy plan_seen on plan for select to aid_application
    using (region = current_setting('app.region')::int and current_setting('app.sees')::boolean);

create policy plan_made on plan for insert to aid_application
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

create policy plan_locked on plan for update to aid_application
    using (region = current_setting('app.region')::int and current_setting('app.sees')::boolean) with check (false);

create policy plan_item_seen on plan_item for select to aid_application
    using (region = current_setting('app.region')::int and current_setting('app.sees')::boolean);

create policy plan_item_made on plan_item for insert to aid_application
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

create policy plan_item_locked on plan_item for update to aid_application
    using (region = current_setting('app.region')::int and current_setting('app.sees')::boolean) with check (false);

create policy proposal_seen on proposal for select to aid_application
    using (region = current_setting('app.region')::int and current_setting('app.sees')::boolean);

create policy proposal_made on proposal for insert to aid_application
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

create policy proposal_locked on proposal for update to aid_application
    using (region = current_setting('app.region')::int and current_setting('app.sees')::boolean) with check (false);
