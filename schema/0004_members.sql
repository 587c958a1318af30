create table member (
    region int not null,
    id uuid not null,
    name text not null,
    kind text not null,
    parent uuid,
    outside_number text,
    version int not null,
    joined_at timestamptz not null,
    constraint member_key primary key (region, id),
    constraint member_outside_number_taken unique (region, outside_number),
    constraint member_name_length check (length(name) between 1 and 160),
    constraint member_kind_known check (
        kind in ('hospital', 'health_system', 'manufacturer', 'service_partner', 'coalition', 'public_agency')),
    constraint member_not_its_own_parent check (parent <> id)
);

call app.wall('member');

alter table member add constraint member_in_region foreign key (region) references region (region);

alter table member add constraint member_parent_there foreign key (region, parent) references member (region, id);

create index member_by_parent on member (region, parent);

create index member_by_name on member (region, name, id);

create table site (
    region int not null,
    id uuid not null,
    member uuid not null,
    name text not null,
    address text not null,
    latitude float8,
    longitude float8,
    beds int,
    entry text not null,
    constraint site_key primary key (region, id),
    constraint site_place_whole check (num_nulls(latitude, longitude) in (0, 2)),
    constraint site_place_on_earth check (abs(latitude) <= 90 and abs(longitude) <= 180),
    constraint site_beds_range check (beds between 0 and 20000),
    constraint site_text_length check (length(name) between 1 and 160 and length(address) <= 300 and length(entry) <= 500)
);

call app.wall('site');

alter table site add constraint site_of_member foreign key (region, member) references member (region, id);

create index site_by_member on site (region, member);

create table contact (
    region int not null,
    id uuid not null,
    member uuid not null,
    post text not null,
    phone text not null,
    email text,
    works_when_network_is_down boolean not null,
    tested_at timestamptz,
    rank int not null,
    constraint contact_key primary key (region, id),
    constraint contact_rank_range check (rank between 1 and 99),
    constraint contact_text_length check (length(post) between 1 and 80 and length(phone) between 3 and 40)
);

call app.wall('contact');

alter table contact add constraint contact_of_member foreign key (region, member) references member (region, id);

create index contact_by_member on contact (region, member, rank);

-- Which account sits where, as what.
create table membership (
    region int not null,
    account uuid not null,
    member uuid not null,
    roles text[] not null,
    granted_at timestamptz not null,
    constraint membership_key primary key (region, account, member),
    constraint membership_roles_known check (roles <@ array[
        'requester', 'approver', 'publisher', 'dispatcher', 'coordinator', 'organisation_administrator', 'call_taker', 'auditor']
        and cardinality(roles) between 1 and 8)
);

call app.wall('membership');

alter table membership add constraint membership_of_member foreign key (region, member) references member (region, id);

create index membership_by_account on membership (account);

grant select, insert, update on member, site, contact, membership to aid_application;

-- Who takes part and whom to ring is what a region exchanges first: every seat of the region reads it.
create policy member_seen on member for select to aid_application using (region = current_setting('app.region')::int);

create policy member_joins on member for insert to aid_application
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

create policy member_changed on member for update to aid_application
    using (region = current_setting('app.region')::int)
    with check (region = current_setting('app.region')::int
        and (current_setting('app.coordinates')::boolean or id = any (current_setting('app.members')::uuid[])));

create policy site_seen on site for select to aid_application using (region = current_setting('app.region')::int);

create policy site_added on site for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (current_setting('app.coordinates')::boolean or member = any (current_setting('app.members')::uuid[])));

create policy site_changed on site for update to aid_application
    using (region = current_setting('app.region')::int)
    with check (region = current_setting('app.region')::int
        and (current_setting('app.coordinates')::boolean or member = any (current_setting('app.members')::uuid[])));

create policy contact_seen on contact for select to aid_application using (region = current_setting('app.region')::int);

create policy contact_added on contact for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (current_setting('app.coordinates')::boolean or member = any (current_setting('app.members')::uuid[])));

create policy contact_changed on contact for update to aid_application
    using (region = current_setting('app.region')::int)
    with check (region = current_setting('app.region')::int
        and (current_setting('app.coordinates')::boolean or member = any (current_setting('app.members')::uuid[])));

create policy membership_seen on membership for select to aid_application
    using (region = current_setting('app.region')::int
        and (account = current_setting('app.account')::uuid or member = any (current_setting('app.members')::uuid[])
            or current_setting('app.sees')::boolean));

-- Nobody but the region's desk seats anybody at it.
create policy membership_granted on membership for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (current_setting('app.coordinates')::boolean
            or (member = any (current_setting('app.members')::uuid[])
                and 'organisation_administrator' = any (current_setting('app.roles')::text[])
                and not roles && array['coordinator', 'auditor', 'call_taker'])));

create policy membership_changed on membership for update to aid_application
    using (region = current_setting('app.region')::int
        and (account = current_setting('app.account')::uuid or member = any (current_setting('app.members')::uuid[])
            or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (current_setting('app.coordinates')::boolean
            or (member = any (current_setting('app.members')::uuid[])
                and 'organisation_administrator' = any (current_setting('app.roles')::text[])
                and not roles && array['coordinator', 'auditor', 'call_taker'])));

grant select on member, membership to aid_guard;

create policy member_guarded on member for select to aid_guard using (true);

create policy membership_guarded on membership for select to aid_guard using (true);

-- Before the caller is known, only these two read: who signs in, and whose session this is.
create function app.login(wanted text) returns table (account uuid, name text, password text)
    language sql stable security definer set search_path = pg_catalog as $$
    select a.account, a.name, a.password from public.account a where a.login = wanted
$$;

create function app.session(wanted bytea)
    returns table (account uuid, name text, language text, region int, member uuid, roles text[], members uuid[])
    language sql stable security definer set search_path = pg_catalog as $$
    select a.account, a.name, a.language, m.region, m.member, m.roles,
        array(select part.id from public.member part
              where part.region = m.region and (part.id = m.member or part.parent = m.member) order by part.id)
    from public.session s
    join public.account a on a.account = s.account
    left join public.membership m on m.region = s.region and m.member = s.member and m.account = s.account
    where s.hash = wanted and s.expires_at > transaction_timestamp()
$$;

-- All seats of whoever has entered.
create function app.seats()
    returns table (region int, region_name text, member uuid, member_name text, roles text[], members uuid[])
    language sql stable security definer set search_path = pg_catalog as $$
    select m.region, r.name, m.member, h.name, m.roles,
        array(select part.id from public.member part
              where part.region = m.region and (part.id = m.member or part.parent = m.member) order by part.id)
    from public.membership m
    join public.region r on r.region = m.region
    join public.member h on h.region = m.region and h.id = m.member
    where m.account = current_setting('app.account')::uuid
    order by m.region, h.name
$$;

alter function app.login owner to aid_guard;

alter function app.session owner to aid_guard;

alter function app.seats owner to aid_guard;

revoke execute on function app.login, app.session, app.seats from public;

grant execute on function app.login, app.session, app.seats to aid_application;
