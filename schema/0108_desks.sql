-- Who could sit at the desk, by name, for whoever sees the whole region: so that it shows whom nobody could tell of an empty seat.
create function app.coordinators(wanted_region int)
    returns table (account uuid, name text, member uuid, member_name text)
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    if wanted_region <> current_setting('app.region')::int then
        raise exception 'another region' using errcode = 'insufficient_privilege';
    end if;
    if not current_setting('app.sees')::boolean then
        raise exception 'not the desk' using errcode = 'insufficient_privilege';
    end if;
    return query
    select a.account, a.name, d.id, d.name
    from public.membership m
    join public.account a on a.account = m.account
    join public.member d on d.region = m.region and d.id = m.member
    where m.region = wanted_region and 'coordinator' = any (m.roles)
    order by d.name, a.name, a.account;
end $$;

alter function app.coordinators owner to aid_guard;

revoke execute on function app.coordinators from public;

grant execute on function app.coordinators to aid_application;
