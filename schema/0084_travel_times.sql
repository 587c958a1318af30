-- How long ways between sites really take, as a region says; what is not said is estimated from the distance.

create table travel_time (
    region int not null,
    from_site uuid not null,
    to_site uuid not null,
    minutes int,
    constraint travel_time_key primary key (region, to_site, from_site),
    constraint travel_time_minutes_range check (minutes between 1 and 10080),
    constraint travel_time_goes_somewhere check (from_site <> to_site)
);

comment on column travel_time.minutes is 'null: it is said no longer';

call app.wall('travel_time');

alter table travel_time add constraint travel_time_from_site foreign key (region, from_site) references site (region, id);

alter table travel_time add constraint travel_time_to_site foreign key (region, to_site) references site (region, id);

-- Where only one way was said, it is looked up for the way back.
create index travel_time_back on travel_time (region, from_site);

grant select, insert, update on travel_time to aid_application;

create policy travel_time_seen on travel_time for select to aid_application
    using (region = current_setting('app.region')::int);

create policy travel_time_said on travel_time for insert to aid_application
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

create policy travel_time_changed on travel_time for update to aid_application
    using (region = current_setting('app.region')::int)
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);
