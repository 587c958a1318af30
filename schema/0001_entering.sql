-- How anybody enters: identity arrives by app.enter, and every policy reads only its own row and these settings.

create schema app;

grant usage on schema app to aid_application, aid_guard, aid_sealer, aid_tail, aid_reader;

grant usage on schema public to aid_application, aid_guard, aid_sealer, aid_tail, aid_reader;

-- The guard owns its functions, so it may create them here; nobody else does.
grant create on schema app to aid_guard;

-- Puts a table behind the wall: row-level security also for its owner, whose migrations must still reach every row.
create procedure app.wall(wanted regclass) language plpgsql as $$
declare
    bare text := wanted::text;
begin
    execute format('alter table %s enable row level security', wanted);
    execute format('alter table %s force row level security', wanted);
    execute format('create policy %I on %s to aid_owner using (true) with check (true)', bare || '_owner', wanted);
    execute format('grant select on %s to aid_reader', wanted);
    execute format('create policy %I on %s for select to aid_reader using (true)', bare || '_reader', wanted);
end $$;

revoke execute on procedure app.wall from public;
