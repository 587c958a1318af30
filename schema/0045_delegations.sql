-- A member that takes part by telephone hands its yes over by voice: the desk writes that down, and says so.

alter table delegation add column by_voice boolean not null default false;

drop policy delegation_given on delegation;

-- The member itself; or the desk, for what somebody of the member said on the telephone.
create policy delegation_given on delegation for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) and not by_voice
            or current_setting('app.coordinates')::boolean and by_voice));

drop policy delegation_ended on delegation;

-- The desk ends one and makes none longer.
create policy delegation_ended on delegation for update to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean and ended_at is not null));
