-- What a call taker wrote down while somebody talked.

create table call_slip (
    region int not null,
    id uuid not null,
    number text not null,
    caller uuid not null,
    phone text not null,
    hospital text not null,
    site uuid,
    trouble uuid not null,
    aid_class text,
    quantity int,
    needed_by timestamptz,
    state text not null,
    made_at timestamptz not null,
    made_by uuid,
    request uuid,
    version int not null,
    constraint call_slip_key primary key (region, id),
    constraint call_slip_number_taken unique (region, number),
    constraint call_slip_text_length check (length(phone) between 3 and 40 and length(hospital) <= 160),
    constraint call_slip_quantity_range check (quantity between 1 and 1000000),
    constraint call_slip_state_known check (state in ('open', 'asked', 'answered')),
    constraint call_slip_asked_whole check ((state = 'asked') = (request is not null))
);

call app.wall('call_slip');

alter table call_slip add constraint call_slip_caller_there foreign key (region, caller) references note (region, id);

alter table call_slip add constraint call_slip_trouble_there foreign key (region, trouble) references note (region, id);

alter table call_slip add constraint call_slip_at_site foreign key (region, site) references site (region, id);

alter table call_slip add constraint call_slip_class_known foreign key (aid_class) references aid_class (code);

alter table call_slip add constraint call_slip_became_request foreign key (region, request) references aid_request (region, id);

create index call_slip_open on call_slip (region, made_at) where state = 'open';

grant select, insert, update on call_slip to aid_application;

-- Who writes a slip does not read it: it is the desk's.
create policy call_slip_seen on call_slip for select to aid_application
    using (region = current_setting('app.region')::int and current_setting('app.sees')::boolean);

create policy call_slip_made on call_slip for insert to aid_application
    with check (region = current_setting('app.region')::int and state = 'open'
        and (current_setting('app.coordinates')::boolean or 'call_taker' = any (current_setting('app.roles')::text[])));

create policy call_slip_changed on call_slip for update to aid_application
    using (region = current_setting('app.region')::int and current_setting('app.sees')::boolean)
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);
