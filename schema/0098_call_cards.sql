-- Whether a card is closed because wrong words were given, until when, and whom to ring then: a word that comes meanwhile is not compared,
-- and nobody may be told that it was wrong.

create function app.card_closed(wanted_code text)
    returns table (closed_region int, closed_card uuid, closed_until timestamptz, time_zone text, phone text, as_of timestamptz)
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    moment timestamptz := transaction_timestamp();
begin
    -- Held until the word is compared, so that nobody closes the card in between.
    perform 1 from public.call_card c where c.code = wanted_code and c.state = 'live' order by c.region, c.id for no key update;
    -- Where another region has a card of the same code that is open, the word is compared with that.
    if exists (
        select from public.call_card c
        where c.code = wanted_code and c.state = 'live' and not (c.misses >= 5 and c.missed_at > moment - interval '1 hour')) then
        return;
    end if;
    return query
    select c.region, c.id, c.missed_at + interval '1 hour', r.time_zone, r.phone, moment
    from public.call_card c join public.region r on r.region = c.region
    where c.code = wanted_code and c.state = 'live' order by c.missed_at, c.region limit 1;
end $$;

alter function app.card_closed owner to aid_guard;

revoke execute on function app.card_closed from public;

grant execute on function app.card_closed to aid_application;
