create table region (
    region int not null,
    name text not null,
    code text not null,
    time_zone text not null,
    phone text not null,
    exercise_of int,
    clock_real_start timestamptz,
    clock_start timestamptz,
    clock_rate int,
    opened_at timestamptz not null,
    constraint region_key primary key (region),
    constraint region_number_positive check (region > 0),
    constraint region_name_length check (length(name) between 1 and 120),
    constraint region_code_form check (code ~ '^[A-Z0-9]{1,4}$'),
    constraint region_clock_whole check (num_nulls(clock_real_start, clock_start, clock_rate) in (0, 3)),
    constraint region_clock_rate_range check (clock_rate between 1 and 3600),
    constraint region_clock_only_in_exercise check (clock_rate is null or exercise_of is not null)
);

call app.wall('region');

grant select, insert, update on region to aid_application;

create policy region_seen on region for select to aid_application
    using (region = current_setting('app.region')::int);

create policy region_opened on region for insert to aid_application
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

create policy region_locked on region for update to aid_application
    using (region = current_setting('app.region')::int) with check (false);

grant select on region to aid_guard;

create policy region_guarded on region for select to aid_guard using (true);

-- Region 0 is no region: an account acting for itself.
create function app.enter(
    region int, account uuid, member uuid, members uuid[], roles text[], sees boolean, coordinates boolean
) returns table (real_time timestamptz, region_time timestamptz) language plpgsql as $$
begin
    execute format(
        'set local app.region = %L; set local app.account = %L; set local app.member = %L; set local app.members = %L;'
        ' set local app.roles = %L; set local app.sees = %L; set local app.coordinates = %L',
        region, account, member, members, roles, sees, coordinates);
    return query
    select transaction_timestamp(),
        coalesce(
            (select place.clock_start + (transaction_timestamp() - place.clock_real_start) * place.clock_rate
             from public.region place where place.region = enter.region and place.clock_rate is not null),
            transaction_timestamp());
end $$;

revoke execute on function app.enter from public;

grant execute on function app.enter to aid_application;
