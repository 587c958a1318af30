create table offer (
    region int not null,
    id uuid not null,
    enquiry uuid not null,
    request uuid not null,
    request_number text not null,
    item uuid not null,
    capability uuid not null,
    lender uuid not null,
    lender_site uuid not null,
    asker uuid not null,
    aid_class text not null,
    model uuid,
    quantity int not null,
    arrives_at timestamptz not null,
    until timestamptz,
    terms jsonb not null,
    note uuid,
    expires_at timestamptz not null,
    state text not null,
    tendered_at timestamptz not null,
    version int not null,
    constraint offer_key primary key (region, id),
    constraint offer_quantity_positive check (quantity > 0),
    constraint offer_two_sides check (lender <> asker),
    constraint offer_state_known check (state in ('tendered', 'accepted', 'declined', 'withdrawn', 'expired'))
);

call app.wall('offer');

alter table offer add constraint offer_of_enquiry foreign key (region, enquiry) references enquiry (region, id);

alter table offer add constraint offer_of_request foreign key (region, request) references aid_request (region, id);

alter table offer add constraint offer_of_item foreign key (region, item) references request_item (region, id);

alter table offer add constraint offer_of_capability foreign key (region, capability) references capability (region, id);

alter table offer add constraint offer_of_lender foreign key (region, lender) references member (region, id);

alter table offer add constraint offer_from_site foreign key (region, lender_site) references site (region, id);

alter table offer add constraint offer_for_asker foreign key (region, asker) references member (region, id);

alter table offer add constraint offer_class_known foreign key (aid_class) references aid_class (code);

alter table offer add constraint offer_model_known foreign key (model) references device_model (id);

alter table offer add constraint offer_note_there foreign key (region, note) references note (region, id);

-- An enquiry has one live answer at a time.
create unique index offer_live_once on offer (region, enquiry) where state in ('tendered', 'accepted');

create index offer_by_item on offer (region, item, state);

create index offer_by_enquiry on offer (region, enquiry);

create index offer_by_request on offer (region, request);

create index offer_by_lender on offer (region, lender, state);

create index offer_by_asker on offer (region, asker, state);

create index offer_expiring on offer (region, expires_at) where state = 'tendered';

grant select, insert, update on offer to aid_application;

create policy offer_seen on offer for select to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.sees')::boolean));

create policy offer_tendered on offer for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create policy offer_changed on offer for update to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean));

-- A quantity taken out of availability: from tender until it is home, whoever decides in between.
create table promise (
    region int not null,
    offer uuid not null,
    capability uuid not null,
    lender uuid not null,
    asker uuid not null,
    quantity int not null,
    state text not null,
    ended_as text,
    started_at timestamptz not null,
    ended_at timestamptz,
    constraint promise_key primary key (region, offer),
    constraint promise_quantity_positive check (quantity > 0),
    constraint promise_state_known check (state in ('open', 'ended')),
    constraint promise_end_known check (ended_as in ('declined', 'withdrawn', 'expired', 'cancelled', 'home')),
    constraint promise_end_whole check ((state = 'ended') = (ended_at is not null) and (state = 'ended') = (ended_as is not null))
);

call app.wall('promise');

alter table promise add constraint promise_of_offer foreign key (region, offer) references offer (region, id);

alter table promise add constraint promise_of_capability foreign key (region, capability) references capability (region, id);

create index promise_open_by_capability on promise (region, capability) where state = 'open';

grant select on promise to aid_application;

create policy promise_seen on promise for select to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.sees')::boolean));

grant select, insert, update on promise to aid_guard;

create policy promise_guarded on promise to aid_guard using (true) with check (true);

grant select on offer to aid_guard;

create policy offer_guarded on offer for select to aid_guard using (true);

-- Takes an offer's quantity out of what its lender has free. `granted` is false where too little is left; then nothing was changed.
create function app.promise(wanted_region int, wanted_offer uuid, at timestamptz) returns table (granted boolean, remaining int)
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    wanted public.offer%rowtype;
    row public.capability%rowtype;
    touched int;
begin
    select * into wanted from public.offer f where f.region = wanted_region and f.id = wanted_offer and f.state = 'tendered';
    if not found then
        raise exception 'no such offer' using errcode = 'no_data_found';
    end if;
    if wanted_region <> current_setting('app.region')::int
        or not (wanted.lender = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean) then
        raise exception 'not the lender' using errcode = 'insufficient_privilege';
    end if;
    select * into row from public.capability c
    where c.region = wanted_region and c.id = wanted.capability and c.member = wanted.lender for no key update;
    if not found then
        raise exception 'no such capability' using errcode = 'no_data_found';
    end if;
    if row.state <> 'published' or row.promised + wanted.quantity > row.quantity - row.reserve then
        return query select false, case when row.state <> 'published' then 0
            else greatest(0, row.quantity - row.reserve - row.promised) end;
        return;
    end if;
    update public.capability c set promised = c.promised + wanted.quantity, version = c.version + 1
    where c.region = wanted_region and c.id = wanted.capability;
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the guard touched % rows', touched using errcode = 'internal_error';
    end if;
    insert into public.promise (region, offer, capability, lender, asker, quantity, state, started_at)
    values (wanted_region, wanted_offer, wanted.capability, wanted.lender, wanted.asker, wanted.quantity, 'open', at);
    return query select true, greatest(0, row.quantity - row.reserve - row.promised - wanted.quantity);
end $$;

-- Gives a promised quantity back. Giving back has no condition but that the promise is open.
create function app.give_back(wanted_region int, wanted_offer uuid, why text, at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    row public.promise%rowtype;
    touched int;
begin
    select * into row from public.promise p where p.region = wanted_region and p.offer = wanted_offer;
    if not found then
        raise exception 'no such promise' using errcode = 'no_data_found';
    end if;
    if wanted_region <> current_setting('app.region')::int
        or not (row.lender = any (current_setting('app.members')::uuid[]) or row.asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean) then
        raise exception 'on neither side of the promise' using errcode = 'insufficient_privilege';
    end if;
    update public.capability c set promised = c.promised - row.quantity, version = c.version + 1
    where c.region = wanted_region and c.id = row.capability;
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the guard touched % rows', touched using errcode = 'internal_error';
    end if;
    update public.promise p set state = 'ended', ended_as = why, ended_at = at
    where p.region = wanted_region and p.offer = wanted_offer and p.state = 'open';
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the promise is not open' using errcode = 'no_data_found', constraint = 'promise_is_open';
    end if;
end $$;

-- What was recorded home and is not, or left though it was called off: a fact, so it is never refused, even where it leaves the lender short.
create function app.promise_again(wanted_region int, wanted_offer uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    row public.promise%rowtype;
    touched int;
begin
    select * into row from public.promise p where p.region = wanted_region and p.offer = wanted_offer;
    if not found then
        raise exception 'no such promise' using errcode = 'no_data_found';
    end if;
    if wanted_region <> current_setting('app.region')::int
        or not (row.lender = any (current_setting('app.members')::uuid[]) or row.asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean) then
        raise exception 'on neither side of the promise' using errcode = 'insufficient_privilege';
    end if;
    update public.capability c set promised = c.promised + row.quantity, version = c.version + 1
    where c.region = wanted_region and c.id = row.capability;
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the guard touched % rows', touched using errcode = 'internal_error';
    end if;
    update public.promise p set state = 'open', ended_as = null, ended_at = null
    where p.region = wanted_region and p.offer = wanted_offer and p.state = 'ended'
        and p.ended_as in ('home', 'cancelled');
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the promise did not end with its order' using errcode = 'no_data_found', constraint = 'promise_ended_with_its_order';
    end if;
end $$;

alter function app.promise owner to aid_guard;

alter function app.give_back owner to aid_guard;

alter function app.promise_again owner to aid_guard;

revoke execute on function app.promise, app.give_back, app.promise_again from public;

grant execute on function app.promise, app.give_back, app.promise_again to aid_application;
