-- An order counts its units: parts leave, arrive, and come home. Where it stands is worked out from the counts.

alter table aid_order add column called_off int not null default 0;

-- Each count holds those too that have gone on since.
alter table aid_order add column sent_units int not null default 0;

alter table aid_order add column arrived_units int not null default 0;

alter table aid_order add column returning_units int not null default 0;

alter table aid_order add column home_units int not null default 0;

update aid_order set called_off = case when state = 'cancelled' then quantity else 0 end,
    sent_units = case when state in ('sent', 'arrived', 'returning', 'home') then quantity else 0 end,
    arrived_units = case when state in ('arrived', 'returning', 'home') then quantity else 0 end,
    returning_units = case when state in ('returning', 'home') then quantity else 0 end,
    home_units = case when state = 'home' then quantity else 0 end;

alter table aid_order add constraint aid_order_units_fit check (home_units >= 0 and returning_units >= home_units
    and arrived_units >= returning_units and sent_units >= arrived_units and called_off >= 0 and quantity >= called_off + sent_units);

-- Its indexes go with it, and are made anew below.
alter table aid_order drop column state;

-- The first place at which any of it is, as OrderUnits.state says.
alter table aid_order add column state text not null generated always as (
    case
        when sent_units < quantity - called_off then 'accepted'
        when arrived_units < sent_units then 'sent'
        when returning_units < arrived_units then 'arrived'
        when home_units < returning_units then 'returning'
        when home_units > 0 then 'home'
        else 'cancelled'
    end) stored;

create index aid_order_out on aid_order (region, request) where state in ('accepted', 'sent', 'arrived', 'returning');

create index aid_order_by_item on aid_order (region, item, state);

create index aid_order_by_lender on aid_order (region, lender, state);

create index aid_order_by_asker on aid_order (region, asker, state);

drop function app.give_back(int, uuid, text, timestamptz);

-- Gives a promised quantity back, whole (units is null) or in part: `promise.quantity` is what is promised still.
-- Giving back has no condition but that so much is promised.
create function app.give_back(wanted_region int, wanted_offer uuid, units int, why text, at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    row public.promise%rowtype;
    part int;
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
    perform 1 from public.capability c where c.region = wanted_region and c.id = row.capability for no key update;
    -- What is left of it is known only now that nobody else can give back.
    select * into row from public.promise p where p.region = wanted_region and p.offer = wanted_offer and p.state = 'open';
    if not found then
        raise exception 'the promise is not open' using errcode = 'no_data_found', constraint = 'promise_is_open';
    end if;
    part := coalesce(units, row.quantity);
    if part < 1 or part > row.quantity then
        raise exception '% of % cannot be given back', part, row.quantity using errcode = 'invalid_parameter_value';
    end if;
    update public.capability c set promised = c.promised - part, version = c.version + 1
    where c.region = wanted_region and c.id = row.capability;
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the guard touched % rows', touched using errcode = 'internal_error';
    end if;
    if part = row.quantity then
        update public.promise p set state = 'ended', ended_as = why, ended_at = at
        where p.region = wanted_region and p.offer = wanted_offer and p.state = 'open';
    else
        update public.promise p set quantity = p.quantity - part
        where p.region = wanted_region and p.offer = wanted_offer and p.state = 'open';
    end if;
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the guard touched % rows', touched using errcode = 'internal_error';
    end if;
end $$;

drop function app.promise_again(int, uuid);

-- So many were recorded home and are not, or left though they were called off: a fact, so it is never refused, even where it
-- leaves the lender short.
create function app.promise_again(wanted_region int, wanted_offer uuid, units int) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    row public.promise%rowtype;
    most int;
    standing int;
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
    update public.capability c set promised = c.promised + units, version = c.version + 1
    where c.region = wanted_region and c.id = row.capability;
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the guard touched % rows', touched using errcode = 'internal_error';
    end if;
    select * into row from public.promise p where p.region = wanted_region and p.offer = wanted_offer;
    if row.state = 'ended' and row.ended_as not in ('home', 'cancelled') then
        raise exception 'the promise did not end with its order' using errcode = 'no_data_found', constraint = 'promise_ended_with_its_order';
    end if;
    standing := case when row.state = 'open' then row.quantity else 0 end;
    select f.quantity into most from public.offer f where f.region = wanted_region and f.id = wanted_offer;
    if units < 1 or standing + units > most then
        raise exception 'no more than % were ever promised', most using errcode = 'no_data_found',
            constraint = 'promise_ended_with_its_order';
    end if;
    update public.promise p set state = 'open', ended_as = null, ended_at = null, quantity = standing + units
    where p.region = wanted_region and p.offer = wanted_offer;
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the guard touched % rows', touched using errcode = 'internal_error';
    end if;
end $$;

alter function app.give_back owner to aid_guard;

alter function app.promise_again owner to aid_guard;

revoke execute on function app.give_back, app.promise_again from public;

grant execute on function app.give_back, app.promise_again to aid_application;
