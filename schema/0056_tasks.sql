-- The question whether to turn back ends with what is on the way, whoever says that it is there: the asker changes no task of the lender's.

-- So many are still on the way: the question is about no more than those, and about none it is answered.
create function app.still_on_the_way(wanted_region int, wanted_order uuid, units int, at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if wanted_region <> current_setting('app.region')::int then
        raise exception 'another region' using errcode = 'insufficient_privilege';
    end if;
    update public.task t
    set state = case when units > 0 then 'open' else 'done' end,
        done_at = case when units > 0 then null else at end,
        quantity = case when units > 0 then least(t.quantity, units) else t.quantity end
    where t.region = wanted_region and t.aid_order = wanted_order and t.kind = 'turn_back' and t.state = 'open'
        and (t.owner = any (current_setting('app.members')::uuid[]) or t.other = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean);
end $$;

alter function app.still_on_the_way owner to aid_guard;

revoke execute on function app.still_on_the_way from public;

grant execute on function app.still_on_the_way to aid_application;
