-- The question about another end is taken back by whoever asked; the desk asks and answers for who says so on the telephone.

alter table end_change add column asked_by_voice boolean not null default false;

alter table end_change add column answered_by_voice boolean;

alter table end_change drop constraint end_change_state_known;

alter table end_change add constraint end_change_state_known check (state in ('asked', 'agreed', 'declined', 'withdrawn'));

drop policy end_change_asked on end_change;

-- Both say yes: nobody asks or answers for a side but that side, or the desk that heard it.
create policy end_change_asked on end_change for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (not asked_by_voice and by_lender and lender = any (current_setting('app.members')::uuid[])
            or not asked_by_voice and not by_lender and asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean and asked_by_voice));

drop policy end_change_answered on end_change;

create policy end_change_answered on end_change for update to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (by_lender <> (state = 'withdrawn') and asker = any (current_setting('app.members')::uuid[])
            or by_lender = (state = 'withdrawn') and lender = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean and answered_by_voice));

grant select on end_change to aid_guard;

create policy end_change_guarded on end_change for select to aid_guard using (true);

grant select, update on task to aid_guard;

create policy task_guarded on task to aid_guard using (true) with check (true);

-- Who asked sees nothing of the task that its question opened at the other side; taken back, it is done.
create function app.end_withdrawn(wanted_region int, wanted_change uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    row public.end_change%rowtype;
begin
    select * into row from public.end_change e
    where e.region = wanted_region and e.id = wanted_change and e.state = 'withdrawn';
    if not found then
        raise exception 'no question that was taken back' using errcode = 'no_data_found';
    end if;
    if wanted_region <> current_setting('app.region')::int
        or not (case when row.by_lender then row.lender else row.asker end = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean) then
        raise exception 'not who asked' using errcode = 'insufficient_privilege';
    end if;
    update public.task t set state = 'done', done_at = at
    where t.region = wanted_region and t.aid_order = row.aid_order and t.kind = 'answer_end' and t.state = 'open';
end $$;

alter function app.end_withdrawn owner to aid_guard;

revoke execute on function app.end_withdrawn from public;

grant execute on function app.end_withdrawn to aid_application;
