-- What either side asked about the end of an order is asked no longer once all of it is home or called off: whoever records that sees
-- only its own tasks.
create function app.end_is_over(wanted_region int, wanted_order uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if wanted_region <> current_setting('app.region')::int then
        raise exception 'another region' using errcode = 'insufficient_privilege';
    end if;
    update public.task t
    set state = 'done', done_at = at
    where t.region = wanted_region and t.aid_order = wanted_order and t.kind = 'answer_end' and t.state = 'open'
        and (t.owner = any (current_setting('app.members')::uuid[]) or t.other = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean);
end $$;

alter function app.end_is_over owner to aid_guard;

revoke execute on function app.end_is_over from public;

grant execute on function app.end_is_over to aid_application;
