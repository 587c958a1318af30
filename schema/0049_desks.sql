-- A desk at which nobody has ever sat has no watch: when its backup was last alarmed stands with the region.
alter table region add column desk_alarmed_at timestamptz;

-- What waits for somebody at the desk, asked every few seconds: it must stay small.
create index aid_request_untriaged on aid_request (region, submitted_at) where state = 'submitted' and triaged_at is null;

-- Messages to the desk that go with the seat.
create index delivery_waiting_for_desk on delivery (region, message) where state = 'waiting' and channel <> 'ring';

-- What became of the slips that a call taker wrote: numbers and times, and nothing of what was said.
grant select on call_slip to aid_guard;

create policy call_slip_guarded on call_slip for select to aid_guard using (true);

create function app.own_slips(wanted_region int, since timestamptz)
    returns table (number text, state text, made_at timestamptz)
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    if wanted_region <> current_setting('app.region')::int then
        raise exception 'another region' using errcode = 'insufficient_privilege';
    end if;
    return query
    select s.number, s.state, s.made_at from public.call_slip s
    where s.region = wanted_region and s.made_by = current_setting('app.account')::uuid and s.made_at > since
    order by s.made_at desc, s.number limit 200;
end $$;

alter function app.own_slips owner to aid_guard;

revoke execute on function app.own_slips from public;

grant execute on function app.own_slips to aid_application;

create index call_slip_by_writer on call_slip (region, made_by, made_at);
