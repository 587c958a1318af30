-- A question about the end of an order that is over waits no longer. Its task was done and the question stayed: where the order went on
-- after all, nobody could answer it, and nobody could ask another.

grant update on end_change to aid_guard;

drop policy end_change_guarded on end_change;

create policy end_change_guarded on end_change to aid_guard using (true) with check (true);

-- As in 0073_tasks.sql, but for the question itself.
create or replace function app.end_is_over(wanted_region int, wanted_order uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if wanted_region <> current_setting('app.region')::int then
        raise exception 'another region' using errcode = 'insufficient_privilege';
    end if;
    update public.end_change e
    set state = 'withdrawn', answered_at = at
    where e.region = wanted_region and e.aid_order = wanted_order and e.state = 'asked'
        and (e.lender = any (current_setting('app.members')::uuid[]) or e.asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean);
    update public.task t
    set state = 'done', done_at = at
    where t.region = wanted_region and t.aid_order = wanted_order and t.kind = 'answer_end' and t.state = 'open'
        and (t.owner = any (current_setting('app.members')::uuid[]) or t.other = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean);
end $$;
