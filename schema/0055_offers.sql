-- A person's yes counts from what its member has paused too: a plan passes that over, a promise out of it is counted like any other.
-- So a yes of a member that lists nothing makes an entry that nobody plans with, and what it lists later is what is promised from.

-- As in 0015_members.sql, but for what is paused.
create or replace function app.promise(wanted_region int, wanted_offer uuid, at timestamptz)
    returns table (granted boolean, remaining int, capped boolean)
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    wanted public.offer%rowtype;
    row public.capability%rowtype;
    answers uuid;
    lent text;
    most int;
    already bigint;
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
    -- Who answers for the lender and which class it is never change under a capability; the cap's lock lets its sites promise one by one.
    select coalesce(m.parent, m.id) into answers from public.member m where m.region = wanted_region and m.id = wanted.lender;
    select c.aid_class into lent from public.capability c where c.region = wanted_region and c.id = wanted.capability;
    select k.most into most from public.cap k
    where k.region = wanted_region and k.member = answers and k.aid_class = lent for no key update;
    select * into row from public.capability c
    where c.region = wanted_region and c.id = wanted.capability and c.member = wanted.lender for no key update;
    if not found then
        raise exception 'no such capability' using errcode = 'no_data_found';
    end if;
    if row.state = 'retired' or row.promised + wanted.quantity > row.quantity - row.reserve then
        return query select false, case when row.state = 'retired' then 0
            else greatest(0, row.quantity - row.reserve - row.promised) end, false;
        return;
    end if;
    if most is not null then
        select coalesce(sum(c.promised), 0) into already from public.capability c
        join public.member m on m.region = c.region and m.id = c.member
        where c.region = wanted_region and c.aid_class = lent and (m.id = answers or m.parent = answers);
        if already + wanted.quantity > most then
            return query select false, greatest(0, most - already)::int, true;
            return;
        end if;
    end if;
    update public.capability c set promised = c.promised + wanted.quantity, version = c.version + 1
    where c.region = wanted_region and c.id = wanted.capability;
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the guard touched % rows', touched using errcode = 'internal_error';
    end if;
    insert into public.promise (region, offer, capability, lender, asker, quantity, state, started_at)
    values (wanted_region, wanted_offer, wanted.capability, wanted.lender, wanted.asker, wanted.quantity, 'open', at);
    return query select true, greatest(0, row.quantity - row.reserve - row.promised - wanted.quantity), false;
end $$;
