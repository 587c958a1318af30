-- How far a member takes part, whom it asks first, and what a health system does for its sites.

alter table member add column level text not null default 'everything';

alter table member add constraint member_level_known check (level in ('telephone', 'short_list', 'everything'));

alter table member add column buddy uuid;

alter table member add constraint member_not_its_own_buddy check (buddy <> id);

alter table member add constraint member_buddy_there foreign key (region, buddy) references member (region, id);

-- How many of an item are found inside the asker's own health system: nobody else is asked for these.
alter table request_item add column covered_inside int not null default 0;

alter table request_item add constraint request_item_covered_range check (covered_inside between 0 and 1000000);

-- How many of a class may be out at once from all sites of a health system together; nothing where it was lifted.
create table cap (
    region int not null,
    member uuid not null,
    aid_class text not null,
    most int,
    constraint cap_key primary key (region, member, aid_class),
    constraint cap_most_range check (most between 0 and 1000000)
);

call app.wall('cap');

alter table cap add constraint cap_of_member foreign key (region, member) references member (region, id);

alter table cap add constraint cap_class_known foreign key (aid_class) references aid_class (code);

grant select, insert, update on cap to aid_application;

create policy cap_seen on cap for select to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean));

create policy cap_set on cap for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create policy cap_changed on cap for update to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

grant select, update on cap to aid_guard;

create policy cap_guarded on cap to aid_guard using (true) with check (true);

drop function app.promise(int, uuid, timestamptz);

-- Takes an offer's quantity out of what its lender has free. `granted` is false where too little is left; then nothing was changed.
-- `capped` says that the lender has enough, and that its health system lets no more of them out.
create function app.promise(wanted_region int, wanted_offer uuid, at timestamptz)
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
    if row.state <> 'published' or row.promised + wanted.quantity > row.quantity - row.reserve then
        return query select false, case when row.state <> 'published' then 0
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

alter function app.promise owner to aid_guard;

revoke execute on function app.promise from public;

grant execute on function app.promise to aid_application;

-- Whose sign-in name this is, for whoever may give somebody a seat; nobody else is told whether there is such a name.
create function app.account_named(wanted text) returns table (account uuid, name text)
    language sql stable security definer set search_path = pg_catalog as $$
    select a.account, a.name from public.account a
    where a.login = wanted and (current_setting('app.coordinates')::boolean
        or 'organisation_administrator' = any (current_setting('app.roles')::text[]))
$$;

alter function app.account_named owner to aid_guard;

revoke execute on function app.account_named from public;

grant execute on function app.account_named to aid_application;
