-- Who has it counts the model that is wanted: another one is no help, and a listing that names none has to be asked about.

drop function app.who_has(int, text);

-- Names and places, and whether only asking tells; never how many. Without a model every listing of the class counts.
-- Where one site lists the model and also something that names none, the model counts.
create function app.who_has(wanted_region int, wanted_class text, wanted_model uuid default null)
    returns table (member uuid, name text, site uuid, site_name text, ask_us boolean, model_said boolean)
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    if wanted_region <> current_setting('app.region')::int then
        raise exception 'another region' using errcode = 'insufficient_privilege';
    end if;
    return query
    select distinct on (f.lender, f.place) f.lender, m.name, f.place, s.name, f.asks, f.said
    from (
        select c.member as lender, c.site as place, k.said, bool_and(c.quantity is null) as asks
        from public.capability c
        cross join lateral (select wanted_model is null or c.model is not null as said) k
        where c.region = wanted_region and c.aid_class = wanted_class and c.state = 'published'
            and (wanted_model is null or c.model is null or c.model = wanted_model)
            and (c.quantity is null or c.quantity - c.reserve - c.promised > 0)
            and not c.member = any (current_setting('app.members')::uuid[])
        group by c.member, c.site, k.said
    ) f
    join public.member m on m.region = wanted_region and m.id = f.lender
    join public.site s on s.region = wanted_region and s.id = f.place
    order by f.lender, f.place, f.said desc;
end $$;

alter function app.who_has owner to aid_guard;

revoke execute on function app.who_has from public;

grant execute on function app.who_has to aid_application;
