-- Who has something of a class, for whoever asks: names and places, and whether only asking tells; never how many.
grant select on site to aid_guard;

create policy site_guarded on site for select to aid_guard using (true);

create function app.who_has(wanted_region int, wanted_class text)
    returns table (member uuid, name text, site uuid, site_name text, ask_us boolean)
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    if wanted_region <> current_setting('app.region')::int then
        raise exception 'another region' using errcode = 'insufficient_privilege';
    end if;
    return query
    select c.member, m.name, c.site, s.name, bool_and(c.quantity is null)
    from public.capability c
    join public.member m on m.region = c.region and m.id = c.member
    join public.site s on s.region = c.region and s.id = c.site
    where c.region = wanted_region and c.aid_class = wanted_class and c.state = 'published'
        and (c.quantity is null or c.quantity - c.reserve - c.promised > 0)
        and not c.member = any (current_setting('app.members')::uuid[])
    group by c.member, m.name, c.site, s.name
    order by m.name, c.member, s.name, c.site;
end $$;

alter function app.who_has owner to aid_guard;

revoke execute on function app.who_has from public;

grant execute on function app.who_has to aid_application;
