create table capability (
    region int not null,
    id uuid not null,
    member uuid not null,
    site uuid not null,
    aid_class text not null,
    model uuid,
    quantity int,
    reserve int not null,
    promised int not null,
    short_by int not null generated always as (
        case when quantity is null then 0 else greatest(0, promised - greatest(0, quantity - reserve)) end) stored,
    lead_minutes int not null,
    available_from timestamptz,
    available_until timestamptz,
    longest_loan_days int,
    radius_kilometres int,
    conditions text not null,
    state text not null,
    confirmed_at timestamptz not null,
    version int not null,
    constraint capability_key primary key (region, id),
    constraint capability_quantity_range check (quantity between 0 and 1000000),
    constraint capability_reserve_range check (reserve between 0 and 1000000),
    constraint capability_promised_not_negative check (promised >= 0),
    constraint capability_lead_range check (lead_minutes between 0 and 43200),
    constraint capability_window_forward check (available_until > available_from),
    constraint capability_loan_range check (longest_loan_days between 1 and 3650),
    constraint capability_radius_range check (radius_kilometres between 1 and 20000),
    constraint capability_conditions_length check (length(conditions) <= 1000),
    constraint capability_state_known check (state in ('published', 'paused', 'retired'))
);

call app.wall('capability');

alter table capability add constraint capability_of_member foreign key (region, member) references member (region, id);

alter table capability add constraint capability_at_site foreign key (region, site) references site (region, id);

alter table capability add constraint capability_class_known foreign key (aid_class) references aid_class (code);

alter table capability add constraint capability_model_known foreign key (model) references device_model (id);

create index capability_by_member on capability (region, member);

create index capability_by_class on capability (region, aid_class) where state = 'published';

grant select, insert, update on capability to aid_application;

create policy capability_seen on capability for select to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean));

create policy capability_registered on capability for insert to aid_application
    with check (region = current_setting('app.region')::int and promised = 0
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create policy capability_revised on capability for update to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

-- What is promised is the guard's alone: everybody else's update must leave it as it is.
create function app.promised_is_the_guards() returns trigger language plpgsql as $$
begin
    if new.promised is distinct from old.promised and current_user <> 'aid_guard' then
        raise exception 'only the guard changes what is promised'
            using errcode = 'insufficient_privilege', constraint = 'capability_promised_is_the_guards';
    end if;
    return new;
end $$;

create trigger capability_promised_is_the_guards before update on capability
    for each row execute function app.promised_is_the_guards();

grant select, update on capability to aid_guard;

create policy capability_guarded on capability to aid_guard using (true) with check (true);
