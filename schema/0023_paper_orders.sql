-- Orders that came about outside of this service: at a door, or on paper under a reserved number; and what collides with them.

alter table aid_order add column origin text;

alter table aid_order add constraint aid_order_origin_known check (origin in ('arrival', 'paper'));

-- Acceptance stays the asker's. What has happened is taken in by whoever was there or keeps the desk, and says so in its origin.
create policy aid_order_taken_in on aid_order for insert to aid_application
    with check (region = current_setting('app.region')::int and origin is not null
        and (asker = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create table number_block (
    region int not null,
    id uuid not null,
    first int not null,
    last int not null,
    reserved_at timestamptz not null,
    constraint number_block_key primary key (region, id),
    -- A block begins after the last one, so that two that begin apart never overlap.
    constraint number_block_first_taken unique (region, first),
    constraint number_block_range check (first between 1 and 9999 and last between first and 9999)
);

call app.wall('number_block');

grant select, insert on number_block to aid_application;

create policy number_block_seen on number_block for select to aid_application
    using (region = current_setting('app.region')::int);

create policy number_block_reserved on number_block for insert to aid_application
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

-- An order from paper and a promise that its lender cannot keep beside it, until somebody decides.
create table conflict (
    region int not null,
    id uuid not null,
    capability uuid not null,
    lender uuid not null,
    aid_order uuid not null,
    offer uuid not null,
    state text not null,
    keeps text,
    opened_at timestamptz not null,
    decided_at timestamptz,
    constraint conflict_key primary key (region, id),
    constraint conflict_once_a_pair unique (region, aid_order, offer),
    constraint conflict_state_known check (state in ('open', 'decided')),
    constraint conflict_keeps_known check (keeps in ('paper', 'other', 'both')),
    constraint conflict_decided_whole check (
        (state = 'decided') = (decided_at is not null) and (state = 'decided') = (keeps is not null))
);

call app.wall('conflict');

alter table conflict add constraint conflict_of_capability foreign key (region, capability) references capability (region, id);

alter table conflict add constraint conflict_of_lender foreign key (region, lender) references member (region, id);

alter table conflict add constraint conflict_of_order foreign key (region, aid_order) references aid_order (region, id);

alter table conflict add constraint conflict_with_offer foreign key (region, offer) references offer (region, id);

create index conflict_open on conflict (region, lender) where state = 'open';

create index conflict_by_offer on conflict (region, offer);

grant select, insert, update on conflict to aid_application;

-- The lender and the desk see both sides; an asker is told by a task, and not who the other one is.
create policy conflict_seen on conflict for select to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean));

create policy conflict_opened on conflict for insert to aid_application
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

create policy conflict_decided on conflict for update to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

grant insert on capability, enquiry, offer to aid_guard;

create policy enquiry_guarded on enquiry for insert to aid_guard with check (true);

create policy offer_taken_in on offer for insert to aid_guard with check (true);

-- Takes in what its lender gave without having been asked or having offered here: enquiry, offer and promise as they must have been.
-- It is a fact, so it is never refused; what it leaves the lender short of is told. A lender that has listed nothing of the class gets
-- an entry that says ask us and is not published.
create function app.take_in(
    wanted_region int, wanted_asker uuid, wanted_lender uuid, wanted_class text, amount int, wanted_request uuid,
    wanted_number text, wanted_item uuid, wanted_harm text, needed timestamptz, wanted_enquiry uuid, enquiry_is_new boolean,
    wanted_offer uuid, spare_capability uuid, arrives timestamptz, back_by timestamptz, wanted_terms text, at timestamptz
) returns table (capability uuid, lender_site uuid, model uuid, short_before int, short_after int, askers uuid[])
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    row public.capability%rowtype;
    place uuid;
    touched int;
    was_short int;
begin
    if wanted_region <> current_setting('app.region')::int
        or not (wanted_asker = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean) then
        raise exception 'neither the asker nor the desk' using errcode = 'insufficient_privilege';
    end if;
    select * into row from public.capability c
    where c.region = wanted_region and c.member = wanted_lender and c.aid_class = wanted_class and c.state <> 'retired'
    order by c.quantity - c.reserve - c.promised desc nulls last, c.id limit 1 for no key update;
    if not found then
        select s.id into place from public.site s where s.region = wanted_region and s.member = wanted_lender order by s.name, s.id limit 1;
        if not found then
            raise exception 'no such lender' using errcode = 'no_data_found', constraint = 'lender_has_a_site';
        end if;
        insert into public.capability (region, id, member, site, aid_class, quantity, reserve, promised, lead_minutes, conditions, state,
            confirmed_at, version)
        values (wanted_region, spare_capability, wanted_lender, place, wanted_class, null, 0, 0, 60, '', 'paused', at, 1)
        returning * into row;
    end if;
    was_short := row.short_by;
    if enquiry_is_new then
        insert into public.enquiry (region, id, request, request_number, item, capability, lender, asker, aid_class, quantity, harm,
            needed_by, answer_by, state, sent_at, version, asked_as)
        values (wanted_region, wanted_enquiry, wanted_request, wanted_number, wanted_item, row.id, wanted_lender, wanted_asker,
            wanted_class, amount, wanted_harm, needed, at, 'offered', at, 1, 'direct');
    end if;
    insert into public.offer (region, id, enquiry, request, request_number, item, capability, lender, lender_site, asker, aid_class, model,
        quantity, arrives_at, until, terms, expires_at, state, tendered_at, version, asked_as)
    values (wanted_region, wanted_offer, wanted_enquiry, wanted_request, wanted_number, wanted_item, row.id, wanted_lender, row.site,
        wanted_asker, wanted_class, row.model, amount, arrives, back_by, wanted_terms::jsonb, at, 'accepted', at, 1, 'direct');
    update public.capability c set promised = c.promised + amount, version = c.version + 1
    where c.region = wanted_region and c.id = row.id;
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the guard touched % rows', touched using errcode = 'internal_error';
    end if;
    insert into public.promise (region, offer, capability, lender, asker, quantity, state, started_at)
    values (wanted_region, wanted_offer, row.id, wanted_lender, wanted_asker, amount, 'open', at);
    return query
    select row.id, row.site, row.model, was_short,
        (select c.short_by from public.capability c where c.region = wanted_region and c.id = row.id),
        array(select distinct p.asker from public.promise p
            where p.region = wanted_region and p.capability = row.id and p.state = 'open' order by p.asker);
end $$;

alter function app.take_in owner to aid_guard;

revoke execute on function app.take_in from public;

grant execute on function app.take_in to aid_application;
