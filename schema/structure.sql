-- Written by ops/shape with PostgreSQL 15.
--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: app; Type: SCHEMA; Schema: -; Owner: aid_owner
--

CREATE SCHEMA app;

ALTER SCHEMA app OWNER TO aid_owner;

--
-- Name: account_named(text); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.account_named(wanted text) RETURNS TABLE(account uuid, name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    select a.account, a.name from public.account a
    where a.login = wanted and (current_setting('app.coordinates')::boolean
        or 'organisation_administrator' = any (current_setting('app.roles')::text[]))
$$;

ALTER FUNCTION app.account_named(wanted text) OWNER TO aid_guard;

--
-- Name: call_card(text, bytea); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.call_card(wanted_code text, wanted_hash bytea) RETURNS TABLE(region integer, card uuid, code text, site uuid, member uuid, ordinal integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
declare
    moment timestamptz := transaction_timestamp();
    found public.call_card%rowtype;
    word int;
    right_word boolean := false;
begin
    for found in
        select * from public.call_card c where c.code = wanted_code and c.state = 'live' order by c.region, c.id for no key update
    loop
        continue when found.misses >= 5 and found.missed_at > moment - interval '1 hour';
        select w.ordinal into word from public.card_word w
        where w.region = found.region and w.card = found.id and w.hash = wanted_hash;
        if word is not null then
            right_word := true;
            update public.call_card c set misses = 0, missed_at = null where c.region = found.region and c.id = found.id and c.misses > 0;
            return query select found.region, found.id, found.code, found.site, found.member, word;
            exit;
        end if;
    end loop;
    if not right_word then
        update public.call_card c
        set misses = case when c.missed_at > moment - interval '1 hour' then c.misses + 1 else 1 end, missed_at = moment
        where c.code = wanted_code and c.state = 'live' and not (c.misses >= 5 and c.missed_at > moment - interval '1 hour');
    end if;
end $$;

ALTER FUNCTION app.call_card(wanted_code text, wanted_hash bytea) OWNER TO aid_guard;

--
-- Name: card_closed(text); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.card_closed(wanted_code text) RETURNS TABLE(closed_region integer, closed_card uuid, closed_until timestamp with time zone, time_zone text, phone text, as_of timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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

ALTER FUNCTION app.card_closed(wanted_code text) OWNER TO aid_guard;

--
-- Name: card_phone(text); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.card_phone(wanted_code text) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
begin
    return (
        select case when count(distinct r.phone) = 1 then min(r.phone) end
        from public.call_card c join public.region r on r.region = c.region
        where c.code = wanted_code);
end $$;

ALTER FUNCTION app.card_phone(wanted_code text) OWNER TO aid_guard;

--
-- Name: card_word_used(integer, uuid, integer); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.card_word_used(wanted_region integer, wanted_card uuid, wanted_ordinal integer) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
declare
    holder uuid;
begin
    select c.member into holder from public.call_card c where c.region = wanted_region and c.id = wanted_card;
    if holder is null or wanted_region <> current_setting('app.region')::int
        or not holder = any (current_setting('app.members')::uuid[]) then
        raise exception 'not a word to ask about here' using errcode = 'insufficient_privilege';
    end if;
    return exists (select from public.card_word w
        where w.region = wanted_region and w.card = wanted_card and w.ordinal = wanted_ordinal and w.used_at is not null);
end $$;

ALTER FUNCTION app.card_word_used(wanted_region integer, wanted_card uuid, wanted_ordinal integer) OWNER TO aid_guard;

--
-- Name: coordinators(integer); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.coordinators(wanted_region integer) RETURNS TABLE(account uuid, name text, member uuid, member_name text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
begin
    if wanted_region <> current_setting('app.region')::int then
        raise exception 'another region' using errcode = 'insufficient_privilege';
    end if;
    if not current_setting('app.sees')::boolean then
        raise exception 'not the desk' using errcode = 'insufficient_privilege';
    end if;
    return query
    select a.account, a.name, d.id, d.name
    from public.membership m
    join public.account a on a.account = m.account
    join public.member d on d.region = m.region and d.id = m.member
    where m.region = wanted_region and 'coordinator' = any (m.roles)
    order by d.name, a.name, a.account;
end $$;

ALTER FUNCTION app.coordinators(wanted_region integer) OWNER TO aid_guard;

--
-- Name: end_is_over(integer, uuid, timestamp with time zone); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.end_is_over(wanted_region integer, wanted_order uuid, at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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

ALTER FUNCTION app.end_is_over(wanted_region integer, wanted_order uuid, at timestamp with time zone) OWNER TO aid_guard;

--
-- Name: end_withdrawn(integer, uuid, timestamp with time zone); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.end_withdrawn(wanted_region integer, wanted_change uuid, at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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

ALTER FUNCTION app.end_withdrawn(wanted_region integer, wanted_change uuid, at timestamp with time zone) OWNER TO aid_guard;

--
-- Name: enter(integer, uuid, uuid, uuid[], text[], boolean, boolean); Type: FUNCTION; Schema: app; Owner: aid_owner
--

CREATE FUNCTION app.enter(region integer, account uuid, member uuid, members uuid[], roles text[], sees boolean, coordinates boolean) RETURNS TABLE(real_time timestamp with time zone, region_time timestamp with time zone)
    LANGUAGE plpgsql
    AS $$
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

ALTER FUNCTION app.enter(region integer, account uuid, member uuid, members uuid[], roles text[], sees boolean, coordinates boolean) OWNER TO aid_owner;

--
-- Name: give_back(integer, uuid, integer, text, timestamp with time zone); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.give_back(wanted_region integer, wanted_offer uuid, units integer, why text, at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
declare
    row public.promise%rowtype;
    part int;
    touched int;
begin
    select * into row from public.promise p where p.region = wanted_region and p.offer = wanted_offer;
    if not found then
        raise exception 'no such promise' using errcode = 'no_data_found';
    end if;
    if wanted_region <> current_setting('app.region')::int
        or not (row.lender = any (current_setting('app.members')::uuid[]) or row.asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean) then
        raise exception 'on neither side of the promise' using errcode = 'insufficient_privilege';
    end if;
    perform 1 from public.capability c where c.region = wanted_region and c.id = row.capability for no key update;
    -- What is left of it is known only now that nobody else can give back.
    select * into row from public.promise p where p.region = wanted_region and p.offer = wanted_offer and p.state = 'open';
    if not found then
        raise exception 'the promise is not open' using errcode = 'no_data_found', constraint = 'promise_is_open';
    end if;
    part := coalesce(units, row.quantity);
    if part < 1 or part > row.quantity then
        raise exception '% of % cannot be given back', part, row.quantity using errcode = 'invalid_parameter_value';
    end if;
    update public.capability c set promised = c.promised - part, version = c.version + 1
    where c.region = wanted_region and c.id = row.capability;
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the guard touched % rows', touched using errcode = 'internal_error';
    end if;
    if part = row.quantity then
        update public.promise p set state = 'ended', ended_as = why, ended_at = at
        where p.region = wanted_region and p.offer = wanted_offer and p.state = 'open';
    else
        update public.promise p set quantity = p.quantity - part
        where p.region = wanted_region and p.offer = wanted_offer and p.state = 'open';
    end if;
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the guard touched % rows', touched using errcode = 'internal_error';
    end if;
end $$;

ALTER FUNCTION app.give_back(wanted_region integer, wanted_offer uuid, units integer, why text, at timestamp with time zone) OWNER TO aid_guard;

--
-- Name: login(text); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.login(wanted text) RETURNS TABLE(account uuid, name text, password text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    select a.account, a.name, a.password from public.account a where a.login = wanted
$$;

ALTER FUNCTION app.login(wanted text) OWNER TO aid_guard;

--
-- Name: own_slips(integer, timestamp with time zone); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.own_slips(wanted_region integer, since timestamp with time zone) RETURNS TABLE(number text, state text, made_at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
begin
    if wanted_region <> current_setting('app.region')::int then
        raise exception 'another region' using errcode = 'insufficient_privilege';
    end if;
    return query
    select s.number, s.state, s.made_at from public.call_slip s
    where s.region = wanted_region and s.made_by = current_setting('app.account')::uuid and s.made_at > since
    order by s.made_at desc, s.number limit 200;
end $$;

ALTER FUNCTION app.own_slips(wanted_region integer, since timestamp with time zone) OWNER TO aid_guard;

--
-- Name: promise(integer, uuid, timestamp with time zone); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.promise(wanted_region integer, wanted_offer uuid, at timestamp with time zone) RETURNS TABLE(granted boolean, remaining integer, capped boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
declare
    wanted public.offer%rowtype;
    row public.capability%rowtype;
    answers uuid;
    lent text;
    most int;
    already bigint;
    touched int;
begin
    select * into wanted from public.offer f where f.region = wanted_region and f.id = wanted_offer and f.state = 'tendered';
    if not found then
        raise exception 'no such offer' using errcode = 'no_data_found';
    end if;
    if wanted_region <> current_setting('app.region')::int
        or not (wanted.lender = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean) then
        raise exception 'not the lender' using errcode = 'insufficient_privilege';
    end if;
    -- Who answers for the lender and which class it is never change under a capability; the cap's lock lets its sites promise one by one.
    select coalesce(m.parent, m.id) into answers from public.member m where m.region = wanted_region and m.id = wanted.lender;
    select c.aid_class into lent from public.capability c where c.region = wanted_region and c.id = wanted.capability;
    select k.most into most from public.cap k
    where k.region = wanted_region and k.member = answers and k.aid_class = lent for no key update;
    select * into row from public.capability c
    where c.region = wanted_region and c.id = wanted.capability and c.member = wanted.lender for no key update;
    if not found then
        raise exception 'no such capability' using errcode = 'no_data_found';
    end if;
    if row.state = 'retired' or row.promised + wanted.quantity > row.quantity - row.reserve then
        return query select false, case when row.state = 'retired' then 0
            else greatest(0, row.quantity - row.reserve - row.promised) end, false;
        return;
    end if;
    if most is not null then
        select coalesce(sum(c.promised), 0) into already from public.capability c
        join public.member m on m.region = c.region and m.id = c.member
        where c.region = wanted_region and c.aid_class = lent and (m.id = answers or m.parent = answers);
        if already + wanted.quantity > most then
            return query select false, greatest(0, most - already)::int, true;
            return;
        end if;
    end if;
    update public.capability c set promised = c.promised + wanted.quantity, version = c.version + 1
    where c.region = wanted_region and c.id = wanted.capability;
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the guard touched % rows', touched using errcode = 'internal_error';
    end if;
    insert into public.promise (region, offer, capability, lender, asker, quantity, state, started_at)
    values (wanted_region, wanted_offer, wanted.capability, wanted.lender, wanted.asker, wanted.quantity, 'open', at);
    return query select true, greatest(0, row.quantity - row.reserve - row.promised - wanted.quantity), false;
end $$;

ALTER FUNCTION app.promise(wanted_region integer, wanted_offer uuid, at timestamp with time zone) OWNER TO aid_guard;

--
-- Name: promise_again(integer, uuid, integer); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.promise_again(wanted_region integer, wanted_offer uuid, units integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
declare
    row public.promise%rowtype;
    most int;
    standing int;
    touched int;
begin
    select * into row from public.promise p where p.region = wanted_region and p.offer = wanted_offer;
    if not found then
        raise exception 'no such promise' using errcode = 'no_data_found';
    end if;
    if wanted_region <> current_setting('app.region')::int
        or not (row.lender = any (current_setting('app.members')::uuid[]) or row.asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean) then
        raise exception 'on neither side of the promise' using errcode = 'insufficient_privilege';
    end if;
    update public.capability c set promised = c.promised + units, version = c.version + 1
    where c.region = wanted_region and c.id = row.capability;
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the guard touched % rows', touched using errcode = 'internal_error';
    end if;
    select * into row from public.promise p where p.region = wanted_region and p.offer = wanted_offer;
    if row.state = 'ended' and row.ended_as not in ('home', 'cancelled') then
        raise exception 'the promise did not end with its order' using errcode = 'no_data_found', constraint = 'promise_ended_with_its_order';
    end if;
    standing := case when row.state = 'open' then row.quantity else 0 end;
    select f.quantity into most from public.offer f where f.region = wanted_region and f.id = wanted_offer;
    if units < 1 or standing + units > most then
        raise exception 'no more than % were ever promised', most using errcode = 'no_data_found',
            constraint = 'promise_ended_with_its_order';
    end if;
    update public.promise p set state = 'open', ended_as = null, ended_at = null, quantity = standing + units
    where p.region = wanted_region and p.offer = wanted_offer;
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the guard touched % rows', touched using errcode = 'internal_error';
    end if;
end $$;

ALTER FUNCTION app.promise_again(wanted_region integer, wanted_offer uuid, units integer) OWNER TO aid_guard;

--
-- Name: promised_is_the_guards(); Type: FUNCTION; Schema: app; Owner: aid_owner
--

CREATE FUNCTION app.promised_is_the_guards() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if new.promised is distinct from old.promised and current_user <> 'aid_guard' then
        raise exception 'only the guard changes what is promised'
            using errcode = 'insufficient_privilege', constraint = 'capability_promised_is_the_guards';
    end if;
    return new;
end $$;

ALTER FUNCTION app.promised_is_the_guards() OWNER TO aid_owner;

--
-- Name: seats(); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.seats() RETURNS TABLE(region integer, region_name text, member uuid, member_name text, roles text[], members uuid[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    select m.region, r.name, m.member, h.name, m.roles,
        array(select part.id from public.member part
              where part.region = m.region and (part.id = m.member or part.parent = m.member) order by part.id)
    from public.membership m
    join public.region r on r.region = m.region
    join public.member h on h.region = m.region and h.id = m.member
    where m.account = current_setting('app.account')::uuid
    order by m.region, h.name
$$;

ALTER FUNCTION app.seats() OWNER TO aid_guard;

--
-- Name: session(bytea); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.session(wanted bytea) RETURNS TABLE(account uuid, name text, language text, region integer, member uuid, roles text[], members uuid[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    select a.account, a.name, a.language, m.region, m.member, m.roles,
        array(select part.id from public.member part
              where part.region = m.region and (part.id = m.member or part.parent = m.member) order by part.id)
    from public.session s
    join public.account a on a.account = s.account
    left join public.membership m on m.region = s.region and m.member = s.member and m.account = s.account
    where s.hash = wanted and s.expires_at > transaction_timestamp()
$$;

ALTER FUNCTION app.session(wanted bytea) OWNER TO aid_guard;

--
-- Name: still_on_the_way(integer, uuid, integer, timestamp with time zone); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.still_on_the_way(wanted_region integer, wanted_order uuid, units integer, at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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

ALTER FUNCTION app.still_on_the_way(wanted_region integer, wanted_order uuid, units integer, at timestamp with time zone) OWNER TO aid_guard;

--
-- Name: take_in(integer, uuid, uuid, text, integer, uuid, text, uuid, text, timestamp with time zone, uuid, boolean, uuid, uuid, timestamp with time zone, timestamp with time zone, text, timestamp with time zone); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.take_in(wanted_region integer, wanted_asker uuid, wanted_lender uuid, wanted_class text, amount integer, wanted_request uuid, wanted_number text, wanted_item uuid, wanted_harm text, needed timestamp with time zone, wanted_enquiry uuid, enquiry_is_new boolean, wanted_offer uuid, spare_capability uuid, arrives timestamp with time zone, back_by timestamp with time zone, wanted_terms text, at timestamp with time zone) RETURNS TABLE(capability uuid, lender_site uuid, model uuid, short_before integer, short_after integer, askers uuid[])
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
declare
    row public.capability%rowtype;
    place uuid;
    touched int;
    was_short int;
begin
    if wanted_region <> current_setting('app.region')::int
        or not (wanted_asker = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean) then
        raise exception 'neither the asker nor the desk' using errcode = 'insufficient_privilege';
    end if;
    select * into row from public.capability c
    where c.region = wanted_region and c.member = wanted_lender and c.aid_class = wanted_class and c.state <> 'retired'
    order by c.quantity - c.reserve - c.promised desc nulls last, c.id limit 1 for no key update;
    if not found then
        select s.id into place from public.site s where s.region = wanted_region and s.member = wanted_lender order by s.name, s.id limit 1;
        if not found then
            raise exception 'no such lender' using errcode = 'no_data_found', constraint = 'lender_has_a_site';
        end if;
        insert into public.capability (region, id, member, site, aid_class, quantity, reserve, promised, lead_minutes, conditions, state,
            confirmed_at, version)
        values (wanted_region, spare_capability, wanted_lender, place, wanted_class, null, 0, 0, 60, '', 'paused', at, 1)
        returning * into row;
    end if;
    was_short := row.short_by;
    if enquiry_is_new then
        insert into public.enquiry (region, id, request, request_number, item, capability, lender, asker, aid_class, quantity, harm,
            needed_by, answer_by, state, sent_at, version, asked_as)
        values (wanted_region, wanted_enquiry, wanted_request, wanted_number, wanted_item, row.id, wanted_lender, wanted_asker,
            wanted_class, amount, wanted_harm, needed, at, 'offered', at, 1, 'direct');
    end if;
    insert into public.offer (region, id, enquiry, request, request_number, item, capability, lender, lender_site, asker, aid_class, model,
        quantity, arrives_at, until, terms, expires_at, state, tendered_at, version, asked_as)
    values (wanted_region, wanted_offer, wanted_enquiry, wanted_request, wanted_number, wanted_item, row.id, wanted_lender, row.site,
        wanted_asker, wanted_class, row.model, amount, arrives, back_by, wanted_terms::jsonb, at, 'accepted', at, 1, 'direct');
    update public.capability c set promised = c.promised + amount, version = c.version + 1
    where c.region = wanted_region and c.id = row.id;
    get diagnostics touched = row_count;
    if touched <> 1 then
        raise exception 'the guard touched % rows', touched using errcode = 'internal_error';
    end if;
    insert into public.promise (region, offer, capability, lender, asker, quantity, state, started_at)
    values (wanted_region, wanted_offer, row.id, wanted_lender, wanted_asker, amount, 'open', at);
    return query
    select row.id, row.site, row.model, was_short,
        (select c.short_by from public.capability c where c.region = wanted_region and c.id = row.id),
        array(select distinct p.asker from public.promise p
            where p.region = wanted_region and p.capability = row.id and p.state = 'open' order by p.asker);
end $$;

ALTER FUNCTION app.take_in(wanted_region integer, wanted_asker uuid, wanted_lender uuid, wanted_class text, amount integer, wanted_request uuid, wanted_number text, wanted_item uuid, wanted_harm text, needed timestamp with time zone, wanted_enquiry uuid, enquiry_is_new boolean, wanted_offer uuid, spare_capability uuid, arrives timestamp with time zone, back_by timestamp with time zone, wanted_terms text, at timestamp with time zone) OWNER TO aid_guard;

--
-- Name: use_card_word(integer, uuid, integer, uuid, timestamp with time zone); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.use_card_word(wanted_region integer, wanted_card uuid, wanted_ordinal integer, asks uuid, at timestamp with time zone) RETURNS TABLE(fresh boolean, asked uuid)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
declare
    holder uuid;
    word public.card_word%rowtype;
begin
    select c.member into holder from public.call_card c where c.region = wanted_region and c.id = wanted_card;
    if holder is null or wanted_region <> current_setting('app.region')::int
        or not (holder = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean
            or 'call_taker' = any (current_setting('app.roles')::text[])) then
        raise exception 'not a word to use here' using errcode = 'insufficient_privilege';
    end if;
    select * into word from public.card_word w
    where w.region = wanted_region and w.card = wanted_card and w.ordinal = wanted_ordinal for no key update;
    if not found then
        raise exception 'no such word' using errcode = 'no_data_found';
    end if;
    if word.used_at is not null then
        return query select false, word.request;
        return;
    end if;
    update public.card_word w set used_at = at, request = asks
    where w.region = wanted_region and w.card = wanted_card and w.ordinal = wanted_ordinal;
    return query select true, null::uuid;
end $$;

ALTER FUNCTION app.use_card_word(wanted_region integer, wanted_card uuid, wanted_ordinal integer, asks uuid, at timestamp with time zone) OWNER TO aid_guard;

--
-- Name: wall(regclass); Type: PROCEDURE; Schema: app; Owner: aid_owner
--

CREATE PROCEDURE app.wall(IN wanted regclass)
    LANGUAGE plpgsql
    AS $$
declare
    bare text := wanted::text;
begin
    execute format('alter table %s enable row level security', wanted);
    execute format('alter table %s force row level security', wanted);
    execute format('create policy %I on %s to aid_owner using (true) with check (true)', bare || '_owner', wanted);
    execute format('grant select on %s to aid_reader', wanted);
    execute format('create policy %I on %s for select to aid_reader using (true)', bare || '_reader', wanted);
end $$;

ALTER PROCEDURE app.wall(IN wanted regclass) OWNER TO aid_owner;

--
-- Name: who_has(integer, text, uuid); Type: FUNCTION; Schema: app; Owner: aid_guard
--

CREATE FUNCTION app.who_has(wanted_region integer, wanted_class text, wanted_model uuid DEFAULT NULL::uuid) RETURNS TABLE(member uuid, name text, site uuid, site_name text, ask_us boolean, model_said boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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

ALTER FUNCTION app.who_has(wanted_region integer, wanted_class text, wanted_model uuid) OWNER TO aid_guard;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.account (
    account uuid NOT NULL,
    login text NOT NULL,
    name text NOT NULL,
    password text NOT NULL,
    language text,
    opened_at timestamp with time zone NOT NULL,
    CONSTRAINT account_language_known CHECK ((language = ANY (ARRAY['en'::text, 'ja'::text]))),
    CONSTRAINT account_login_form CHECK ((login ~ '^[a-z0-9._@-]{1,80}$'::text))
);

ALTER TABLE ONLY public.account FORCE ROW LEVEL SECURITY;

ALTER TABLE public.account OWNER TO aid_owner;

--
-- Name: account_deed; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.account_deed (
    account uuid NOT NULL,
    id uuid NOT NULL,
    digest bytea NOT NULL,
    outcome jsonb,
    recorded_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.account_deed FORCE ROW LEVEL SECURITY;

ALTER TABLE public.account_deed OWNER TO aid_owner;

--
-- Name: account_entry; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.account_entry (
    account uuid NOT NULL,
    id uuid NOT NULL,
    body text NOT NULL,
    recorded_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.account_entry FORCE ROW LEVEL SECURITY;

ALTER TABLE public.account_entry OWNER TO aid_owner;

--
-- Name: aid_class; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.aid_class (
    code text NOT NULL,
    kind text NOT NULL,
    CONSTRAINT aid_class_kind_known CHECK ((kind = ANY (ARRAY['equipment'::text, 'people'::text, 'service_slots'::text, 'patient_capacity'::text, 'transport'::text, 'information'::text])))
);

ALTER TABLE ONLY public.aid_class FORCE ROW LEVEL SECURITY;

ALTER TABLE public.aid_class OWNER TO aid_owner;

--
-- Name: aid_order; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.aid_order (
    region integer NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL,
    offer uuid NOT NULL,
    request uuid NOT NULL,
    request_number text NOT NULL,
    item uuid NOT NULL,
    capability uuid NOT NULL,
    lender uuid NOT NULL,
    asker uuid NOT NULL,
    lender_site uuid NOT NULL,
    asker_site uuid NOT NULL,
    aid_class text NOT NULL,
    model uuid,
    quantity integer NOT NULL,
    arrives_at timestamp with time zone NOT NULL,
    until timestamp with time zone,
    terms jsonb NOT NULL,
    accepted_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    arrived_at timestamp with time zone,
    returning_at timestamp with time zone,
    home_at timestamp with time zone,
    version integer NOT NULL,
    handling jsonb,
    origin text,
    called_off integer DEFAULT 0 NOT NULL,
    sent_units integer DEFAULT 0 NOT NULL,
    arrived_units integer DEFAULT 0 NOT NULL,
    returning_units integer DEFAULT 0 NOT NULL,
    home_units integer DEFAULT 0 NOT NULL,
    state text GENERATED ALWAYS AS (
CASE
    WHEN (sent_units < (quantity - called_off)) THEN 'accepted'::text
    WHEN (arrived_units < sent_units) THEN 'sent'::text
    WHEN (returning_units < arrived_units) THEN 'arrived'::text
    WHEN (home_units < returning_units) THEN 'returning'::text
    WHEN (home_units > 0) THEN 'home'::text
    ELSE 'cancelled'::text
END) STORED NOT NULL,
    released_at timestamp with time zone,
    delegation uuid,
    relief_at timestamp with time zone,
    turned_units integer DEFAULT 0 NOT NULL,
    written_number text,
    released_units integer DEFAULT 0 NOT NULL,
    voided_at timestamp with time zone,
    CONSTRAINT aid_order_origin_known CHECK ((origin = ANY (ARRAY['arrival'::text, 'paper'::text]))),
    CONSTRAINT aid_order_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT aid_order_released_fit CHECK (((released_units >= 0) AND (released_units <= GREATEST(0, called_off)))),
    CONSTRAINT aid_order_turned_fit CHECK (((turned_units >= 0) AND (turned_units <= returning_units))),
    CONSTRAINT aid_order_two_sides CHECK ((lender <> asker)),
    CONSTRAINT aid_order_units_fit CHECK (((home_units >= 0) AND (returning_units >= home_units) AND (arrived_units >= returning_units) AND (sent_units >= arrived_units) AND (called_off >= 0) AND (quantity >= (called_off + sent_units)))),
    CONSTRAINT aid_order_voided_whole CHECK (((voided_at IS NULL) OR ((origin IS NOT NULL) AND (called_off = quantity)))),
    CONSTRAINT aid_order_written_on_paper CHECK (((written_number IS NULL) OR ((COALESCE(origin, ''::text) = 'paper'::text) AND ((length(written_number) >= 1) AND (length(written_number) <= 40)))))
);

ALTER TABLE ONLY public.aid_order FORCE ROW LEVEL SECURITY;

ALTER TABLE public.aid_order OWNER TO aid_owner;

--
-- Name: aid_request; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.aid_request (
    region integer NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL,
    member uuid NOT NULL,
    site uuid NOT NULL,
    occasion text NOT NULL,
    callback text NOT NULL,
    trouble uuid NOT NULL,
    harm text,
    needed_by timestamp with time zone NOT NULL,
    state text NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    asked_by uuid,
    priority text,
    triaged_at timestamp with time zone,
    approved_at timestamp with time zone,
    approved_by uuid,
    version integer NOT NULL,
    alone_since timestamp with time zone,
    approved_by_voice_at timestamp with time zone,
    approval_confirmed_at timestamp with time zone,
    tried uuid,
    handling jsonb,
    incident uuid,
    CONSTRAINT aid_request_callback_length CHECK (((length(callback) >= 3) AND (length(callback) <= 40))),
    CONSTRAINT aid_request_harm_known CHECK ((harm = ANY (ARRAY['no_effect'::text, 'link_lost'::text, 'care_degraded'::text, 'care_lost'::text, 'life_at_risk'::text]))),
    CONSTRAINT aid_request_occasion_known CHECK ((occasion = ANY (ARRAY['incident'::text, 'everyday'::text, 'planned_work'::text]))),
    CONSTRAINT aid_request_priority_known CHECK ((priority = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
    CONSTRAINT aid_request_state_known CHECK ((state = ANY (ARRAY['submitted'::text, 'cancelled'::text]))),
    CONSTRAINT aid_request_triage_whole CHECK ((num_nulls(priority, triaged_at) = ANY (ARRAY[0, 2]))),
    CONSTRAINT aid_request_voice_whole CHECK ((((approved_by_voice_at IS NULL) OR (approved_at IS NOT NULL)) AND ((approval_confirmed_at IS NULL) OR (approved_by_voice_at IS NOT NULL))))
);

ALTER TABLE ONLY public.aid_request FORCE ROW LEVEL SECURITY;

ALTER TABLE public.aid_request OWNER TO aid_owner;

--
-- Name: call_card; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.call_card (
    region integer NOT NULL,
    id uuid NOT NULL,
    site uuid NOT NULL,
    member uuid NOT NULL,
    code text NOT NULL,
    state text NOT NULL,
    misses integer NOT NULL,
    missed_at timestamp with time zone,
    issued_at timestamp with time zone NOT NULL,
    CONSTRAINT call_card_code_length CHECK (((length(code) >= 3) AND (length(code) <= 20))),
    CONSTRAINT call_card_misses_not_negative CHECK ((misses >= 0)),
    CONSTRAINT call_card_state_known CHECK ((state = ANY (ARRAY['live'::text, 'withdrawn'::text])))
);

ALTER TABLE ONLY public.call_card FORCE ROW LEVEL SECURITY;

ALTER TABLE public.call_card OWNER TO aid_owner;

--
-- Name: call_slip; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.call_slip (
    region integer NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL,
    caller uuid NOT NULL,
    phone text NOT NULL,
    hospital text NOT NULL,
    site uuid,
    trouble uuid NOT NULL,
    aid_class text,
    quantity integer,
    needed_by timestamp with time zone,
    state text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by uuid,
    request uuid,
    version integer NOT NULL,
    proven_site uuid,
    proof uuid,
    patients integer,
    CONSTRAINT call_slip_asked_whole CHECK (((state = 'asked'::text) = (request IS NOT NULL))),
    CONSTRAINT call_slip_patients_range CHECK (((patients >= 1) AND (patients <= 1000000))),
    CONSTRAINT call_slip_proof_whole CHECK ((num_nulls(proven_site, proof) = ANY (ARRAY[0, 2]))),
    CONSTRAINT call_slip_quantity_range CHECK (((quantity >= 1) AND (quantity <= 1000000))),
    CONSTRAINT call_slip_state_known CHECK ((state = ANY (ARRAY['open'::text, 'asked'::text, 'answered'::text]))),
    CONSTRAINT call_slip_text_length CHECK (((length(phone) <= 40) AND (length(phone) <> ALL (ARRAY[1, 2])) AND (length(hospital) <= 160)))
);

ALTER TABLE ONLY public.call_slip FORCE ROW LEVEL SECURITY;

ALTER TABLE public.call_slip OWNER TO aid_owner;

--
-- Name: cap; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.cap (
    region integer NOT NULL,
    member uuid NOT NULL,
    aid_class text NOT NULL,
    most integer,
    CONSTRAINT cap_most_range CHECK (((most >= 0) AND (most <= 1000000)))
);

ALTER TABLE ONLY public.cap FORCE ROW LEVEL SECURITY;

ALTER TABLE public.cap OWNER TO aid_owner;

--
-- Name: capability; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.capability (
    region integer NOT NULL,
    id uuid NOT NULL,
    member uuid NOT NULL,
    site uuid NOT NULL,
    aid_class text NOT NULL,
    model uuid,
    quantity integer,
    reserve integer NOT NULL,
    promised integer NOT NULL,
    short_by integer GENERATED ALWAYS AS (
CASE
    WHEN (quantity IS NULL) THEN 0
    ELSE GREATEST(0, (promised - GREATEST(0, (quantity - reserve))))
END) STORED NOT NULL,
    lead_minutes integer NOT NULL,
    available_from timestamp with time zone,
    available_until timestamp with time zone,
    longest_loan_days integer,
    radius_kilometres integer,
    conditions text NOT NULL,
    state text NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    presence text,
    lot_size integer,
    consumables text DEFAULT ''::text NOT NULL,
    consumable_days integer,
    vehicle text DEFAULT ''::text NOT NULL,
    with_driver boolean,
    hours text DEFAULT ''::text NOT NULL,
    load_kilograms integer,
    revised_at timestamp with time zone,
    CONSTRAINT capability_conditions_length CHECK ((length(conditions) <= 1000)),
    CONSTRAINT capability_consumable_days_range CHECK (((consumable_days >= 1) AND (consumable_days <= 365))),
    CONSTRAINT capability_lead_range CHECK (((lead_minutes >= 0) AND (lead_minutes <= 43200))),
    CONSTRAINT capability_load_range CHECK (((load_kilograms >= 1) AND (load_kilograms <= 100000))),
    CONSTRAINT capability_loan_range CHECK (((longest_loan_days >= 1) AND (longest_loan_days <= 3650))),
    CONSTRAINT capability_lot_range CHECK (((lot_size >= 1) AND (lot_size <= 10000))),
    CONSTRAINT capability_particulars_length CHECK (((length(consumables) <= 300) AND (length(vehicle) <= 120) AND (length(hours) <= 120))),
    CONSTRAINT capability_presence_known CHECK ((presence = ANY (ARRAY['on_site'::text, 'remote'::text, 'either'::text]))),
    CONSTRAINT capability_promised_not_negative CHECK ((promised >= 0)),
    CONSTRAINT capability_quantity_range CHECK (((quantity >= 0) AND (quantity <= 1000000))),
    CONSTRAINT capability_radius_range CHECK (((radius_kilometres >= 1) AND (radius_kilometres <= 20000))),
    CONSTRAINT capability_reserve_range CHECK (((reserve >= 0) AND (reserve <= 1000000))),
    CONSTRAINT capability_state_known CHECK ((state = ANY (ARRAY['published'::text, 'paused'::text, 'retired'::text]))),
    CONSTRAINT capability_window_forward CHECK ((available_until > available_from))
);

ALTER TABLE ONLY public.capability FORCE ROW LEVEL SECURITY;

ALTER TABLE public.capability OWNER TO aid_owner;

--
-- Name: card_word; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.card_word (
    region integer NOT NULL,
    card uuid NOT NULL,
    member uuid NOT NULL,
    ordinal integer NOT NULL,
    hash bytea NOT NULL,
    used_at timestamp with time zone,
    request uuid,
    CONSTRAINT card_word_asked_when_used CHECK (((request IS NULL) OR (used_at IS NOT NULL))),
    CONSTRAINT card_word_hash_length CHECK ((octet_length(hash) = 32)),
    CONSTRAINT card_word_ordinal_range CHECK (((ordinal >= 1) AND (ordinal <= 99)))
);

ALTER TABLE ONLY public.card_word FORCE ROW LEVEL SECURITY;

ALTER TABLE public.card_word OWNER TO aid_owner;

--
-- Name: carry_leg; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.carry_leg (
    region integer NOT NULL,
    id uuid NOT NULL,
    aid_order uuid NOT NULL,
    order_number text NOT NULL,
    request uuid NOT NULL,
    lender uuid NOT NULL,
    asker uuid NOT NULL,
    way text NOT NULL,
    carrier text NOT NULL,
    carrier_member uuid,
    carrier_name text,
    phone text NOT NULL,
    aid_class text NOT NULL,
    quantity integer NOT NULL,
    from_door text NOT NULL,
    to_door text NOT NULL,
    departs_at timestamp with time zone NOT NULL,
    arrives_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    came_at timestamp with time zone,
    dropped_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT carry_leg_arrives_later CHECK (((arrives_at > departs_at) OR (left_at IS NOT NULL))),
    CONSTRAINT carry_leg_carrier_known CHECK ((carrier = ANY (ARRAY['lender'::text, 'asker'::text, 'member'::text, 'firm'::text]))),
    CONSTRAINT carry_leg_carrier_whole CHECK ((((carrier = 'member'::text) = (carrier_member IS NOT NULL)) AND ((carrier = 'firm'::text) = (carrier_name IS NOT NULL)))),
    CONSTRAINT carry_leg_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT carry_leg_text_length CHECK ((((length(phone) >= 3) AND (length(phone) <= 40)) AND (length(from_door) <= 500) AND (length(to_door) <= 500) AND ((length(carrier_name) >= 1) AND (length(carrier_name) <= 160)))),
    CONSTRAINT carry_leg_way_known CHECK ((way = ANY (ARRAY['there'::text, 'home'::text])))
);

ALTER TABLE ONLY public.carry_leg FORCE ROW LEVEL SECURITY;

ALTER TABLE public.carry_leg OWNER TO aid_owner;

--
-- Name: closed_class; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.closed_class (
    region integer NOT NULL,
    aid_class text NOT NULL,
    closed boolean NOT NULL,
    changed_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.closed_class FORCE ROW LEVEL SECURITY;

ALTER TABLE public.closed_class OWNER TO aid_owner;

--
-- Name: conflict; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.conflict (
    region integer NOT NULL,
    id uuid NOT NULL,
    capability uuid NOT NULL,
    lender uuid NOT NULL,
    aid_order uuid NOT NULL,
    offer uuid NOT NULL,
    state text NOT NULL,
    keeps text,
    opened_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    CONSTRAINT conflict_decided_whole CHECK ((((state = 'decided'::text) = (decided_at IS NOT NULL)) AND ((state = 'decided'::text) = (keeps IS NOT NULL)))),
    CONSTRAINT conflict_keeps_known CHECK ((keeps = ANY (ARRAY['paper'::text, 'other'::text, 'both'::text]))),
    CONSTRAINT conflict_state_known CHECK ((state = ANY (ARRAY['open'::text, 'decided'::text])))
);

ALTER TABLE ONLY public.conflict FORCE ROW LEVEL SECURITY;

ALTER TABLE public.conflict OWNER TO aid_owner;

--
-- Name: contact; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.contact (
    region integer NOT NULL,
    id uuid NOT NULL,
    member uuid NOT NULL,
    post text NOT NULL,
    phone text NOT NULL,
    email text,
    works_when_network_is_down boolean NOT NULL,
    tested_at timestamp with time zone,
    rank integer NOT NULL,
    removed_at timestamp with time zone,
    CONSTRAINT contact_rank_range CHECK (((rank >= 1) AND (rank <= 99))),
    CONSTRAINT contact_text_length CHECK ((((length(post) >= 1) AND (length(post) <= 80)) AND ((length(phone) >= 3) AND (length(phone) <= 40))))
);

ALTER TABLE ONLY public.contact FORCE ROW LEVEL SECURITY;

ALTER TABLE public.contact OWNER TO aid_owner;

--
-- Name: deed; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.deed (
    region integer NOT NULL,
    account uuid NOT NULL,
    id uuid NOT NULL,
    digest bytea NOT NULL,
    outcome jsonb,
    recorded_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.deed FORCE ROW LEVEL SECURITY;

ALTER TABLE public.deed OWNER TO aid_owner;

--
-- Name: delegation; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.delegation (
    region integer NOT NULL,
    id uuid NOT NULL,
    member uuid NOT NULL,
    request uuid,
    given_by uuid,
    given_at timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    by_voice boolean DEFAULT false NOT NULL,
    CONSTRAINT delegation_forward CHECK ((until > given_at))
);

ALTER TABLE ONLY public.delegation FORCE ROW LEVEL SECURITY;

ALTER TABLE public.delegation OWNER TO aid_owner;

--
-- Name: delivery; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.delivery (
    region integer NOT NULL,
    id uuid NOT NULL,
    "position" bigint NOT NULL,
    member uuid NOT NULL,
    contact uuid,
    desk uuid,
    step integer NOT NULL,
    channel text NOT NULL,
    message text NOT NULL,
    interrupts boolean NOT NULL,
    request uuid,
    enquiry uuid,
    offer uuid,
    aid_order uuid,
    number text,
    aid_class text,
    quantity integer,
    due_at timestamp with time zone,
    state text NOT NULL,
    attempts integer NOT NULL,
    next_at timestamp with time zone,
    made_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    seen_at timestamp with time zone,
    answered_at timestamp with time zone,
    roll_call_answer uuid,
    leg uuid,
    open_offer uuid,
    harm text,
    needed_by timestamp with time zone,
    patients integer,
    CONSTRAINT delivery_attempts_range CHECK (((attempts >= 0) AND (attempts <= 100))),
    CONSTRAINT delivery_channel_known CHECK ((channel = ANY (ARRAY['text'::text, 'mail'::text, 'ring'::text]))),
    CONSTRAINT delivery_harm_known CHECK ((harm = ANY (ARRAY['no_effect'::text, 'link_lost'::text, 'care_degraded'::text, 'care_lost'::text, 'life_at_risk'::text]))),
    CONSTRAINT delivery_message_known CHECK ((message = ANY (ARRAY['request_came'::text, 'said_no'::text, 'enquiry'::text, 'enquiry_withdrawn'::text, 'offer_made'::text, 'offer_withdrawn'::text, 'offer_not_taken'::text, 'offer_expired'::text, 'accepted'::text, 'on_the_way'::text, 'arrived'::text, 'coming_back'::text, 'home'::text, 'order_cancelled'::text, 'fewer_than_promised'::text, 'desk_empty'::text, 'call_taken'::text, 'roll_call'::text, 'approval_wanted'::text, 'ran_alone'::text, 'asked_alone'::text, 'question_asked'::text, 'question_answered'::text, 'offer_provisional'::text, 'replies_wanted'::text, 'turn_back'::text, 'turning_asked'::text, 'carries_on'::text, 'released'::text, 'turned_back'::text, 'end_asked'::text, 'end_agreed'::text, 'end_declined'::text, 'taken_in'::text, 'typed_by_mistake'::text, 'promises_collide'::text, 'drive_asked'::text, 'drive_dropped'::text, 'drive_refused'::text, 'help_offered'::text, 'relief_wanted'::text, 'relief_asked'::text, 'covered_twice'::text, 'comes_late'::text]))),
    CONSTRAINT delivery_patients_positive CHECK ((patients > 0)),
    CONSTRAINT delivery_position_positive CHECK (("position" > 0)),
    CONSTRAINT delivery_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT delivery_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'seen'::text, 'answered'::text, 'overtaken'::text]))),
    CONSTRAINT delivery_step_positive CHECK ((step > 0)),
    CONSTRAINT delivery_waiting_has_time CHECK (((state <> 'waiting'::text) OR (next_at IS NOT NULL)))
);

ALTER TABLE ONLY public.delivery FORCE ROW LEVEL SECURITY;

ALTER TABLE public.delivery OWNER TO aid_owner;

--
-- Name: desk; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.desk (
    region integer NOT NULL,
    id uuid NOT NULL,
    account uuid NOT NULL,
    member uuid NOT NULL,
    name uuid NOT NULL,
    phone text,
    email text,
    taken_at timestamp with time zone NOT NULL,
    "position" bigint NOT NULL,
    until timestamp with time zone NOT NULL,
    state text NOT NULL,
    note uuid,
    handed_at timestamp with time zone,
    ended_at timestamp with time zone,
    alarm_at timestamp with time zone,
    alarmed_at timestamp with time zone,
    CONSTRAINT desk_ended_whole CHECK (((state = 'ended'::text) = (ended_at IS NOT NULL))),
    CONSTRAINT desk_handed_whole CHECK (((state <> 'handed_over'::text) OR (handed_at IS NOT NULL))),
    CONSTRAINT desk_phone_length CHECK (((length(phone) >= 3) AND (length(phone) <= 40))),
    CONSTRAINT desk_position_not_negative CHECK (("position" >= 0)),
    CONSTRAINT desk_state_known CHECK ((state = ANY (ARRAY['held'::text, 'handed_over'::text, 'ended'::text])))
);

ALTER TABLE ONLY public.desk FORCE ROW LEVEL SECURITY;

ALTER TABLE public.desk OWNER TO aid_owner;

--
-- Name: device_model; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.device_model (
    id uuid NOT NULL,
    manufacturer text NOT NULL,
    name text NOT NULL,
    aid_class text NOT NULL,
    CONSTRAINT device_model_text_length CHECK ((((length(manufacturer) >= 1) AND (length(manufacturer) <= 120)) AND ((length(name) >= 1) AND (length(name) <= 120))))
);

ALTER TABLE ONLY public.device_model FORCE ROW LEVEL SECURITY;

ALTER TABLE public.device_model OWNER TO aid_owner;

--
-- Name: end_change; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.end_change (
    region integer NOT NULL,
    id uuid NOT NULL,
    aid_order uuid NOT NULL,
    lender uuid NOT NULL,
    asker uuid NOT NULL,
    by_lender boolean NOT NULL,
    until timestamp with time zone NOT NULL,
    state text NOT NULL,
    not_before timestamp with time zone,
    asked_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    asked_by_voice boolean DEFAULT false NOT NULL,
    answered_by_voice boolean,
    CONSTRAINT end_change_answer_whole CHECK ((((state = 'asked'::text) = (answered_at IS NULL)) AND ((state = 'declined'::text) OR (not_before IS NULL)))),
    CONSTRAINT end_change_state_known CHECK ((state = ANY (ARRAY['asked'::text, 'agreed'::text, 'declined'::text, 'withdrawn'::text])))
);

ALTER TABLE ONLY public.end_change FORCE ROW LEVEL SECURITY;

ALTER TABLE public.end_change OWNER TO aid_owner;

--
-- Name: enquiry; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.enquiry (
    region integer NOT NULL,
    id uuid NOT NULL,
    request uuid NOT NULL,
    request_number text NOT NULL,
    item uuid NOT NULL,
    capability uuid,
    lender uuid NOT NULL,
    asker uuid NOT NULL,
    aid_class text NOT NULL,
    quantity integer NOT NULL,
    harm text,
    needed_by timestamp with time zone NOT NULL,
    needed_until timestamp with time zone,
    answer_by timestamp with time zone NOT NULL,
    kilometres integer,
    state text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    asked_as text NOT NULL,
    wave text,
    model uuid,
    patients integer,
    least_quantity integer,
    substitutes text[],
    instead_of text,
    handling jsonb,
    asks text[],
    declined_at timestamp with time zone,
    questions text[],
    CONSTRAINT enquiry_asked_as_known CHECK ((asked_as = ANY (ARRAY['plan'::text, 'wave'::text, 'named'::text, 'direct'::text, 'standing_rule'::text, 'unsolicited'::text]))),
    CONSTRAINT enquiry_harm_known CHECK ((harm = ANY (ARRAY['no_effect'::text, 'link_lost'::text, 'care_degraded'::text, 'care_lost'::text, 'life_at_risk'::text]))),
    CONSTRAINT enquiry_instead_of_another CHECK ((instead_of <> aid_class)),
    CONSTRAINT enquiry_least_positive CHECK ((least_quantity > 0)),
    CONSTRAINT enquiry_patients_positive CHECK ((patients > 0)),
    CONSTRAINT enquiry_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT enquiry_questions_for_rules CHECK ((cardinality(questions) = COALESCE(cardinality(asks), 0))),
    CONSTRAINT enquiry_state_known CHECK ((state = ANY (ARRAY['sent'::text, 'offered'::text, 'declined'::text, 'withdrawn'::text]))),
    CONSTRAINT enquiry_two_sides CHECK ((lender <> asker)),
    CONSTRAINT enquiry_wave_known CHECK ((wave = ANY (ARRAY['buddy'::text, 'nearest'::text, 'region'::text, 'services'::text])))
);

ALTER TABLE ONLY public.enquiry FORCE ROW LEVEL SECURITY;

ALTER TABLE public.enquiry OWNER TO aid_owner;

--
-- Name: entry; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.entry (
    region integer NOT NULL,
    id uuid NOT NULL,
    deed uuid NOT NULL,
    kind text NOT NULL,
    request uuid,
    aid_order uuid,
    name_note uuid,
    text_note uuid,
    audience uuid[] NOT NULL,
    body text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    said_note uuid,
    site uuid,
    incident uuid
);

ALTER TABLE ONLY public.entry FORCE ROW LEVEL SECURITY;

ALTER TABLE public.entry OWNER TO aid_owner;

--
-- Name: exercise_channel; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.exercise_channel (
    region integer NOT NULL,
    member uuid NOT NULL,
    open boolean NOT NULL,
    chosen_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.exercise_channel FORCE ROW LEVEL SECURITY;

ALTER TABLE public.exercise_channel OWNER TO aid_owner;

--
-- Name: incident; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.incident (
    region integer NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL,
    member uuid NOT NULL,
    title uuid NOT NULL,
    broken uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    state text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    version integer NOT NULL,
    models uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    CONSTRAINT incident_closed_whole CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
    CONSTRAINT incident_models_few CHECK ((cardinality(models) <= 8)),
    CONSTRAINT incident_state_known CHECK ((state = ANY (ARRAY['suspected'::text, 'active'::text, 'closed'::text])))
);

ALTER TABLE ONLY public.incident FORCE ROW LEVEL SECURITY;

ALTER TABLE public.incident OWNER TO aid_owner;

--
-- Name: lender_answer; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.lender_answer (
    region integer NOT NULL,
    id uuid NOT NULL,
    capability uuid NOT NULL,
    lender uuid NOT NULL,
    item uuid,
    rule text NOT NULL,
    is_yes boolean NOT NULL,
    words uuid,
    said_by uuid,
    answered_at timestamp with time zone NOT NULL,
    CONSTRAINT lender_answer_rule_is_a_name CHECK ((rule ~ '^[a-z_]{1,40}$'::text))
);

ALTER TABLE ONLY public.lender_answer FORCE ROW LEVEL SECURITY;

ALTER TABLE public.lender_answer OWNER TO aid_owner;

--
-- Name: log_line; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.log_line (
    region integer NOT NULL,
    id uuid NOT NULL,
    writer uuid NOT NULL,
    note uuid NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    written_at timestamp with time zone NOT NULL,
    request uuid,
    aid_order uuid,
    site uuid,
    filed_at timestamp with time zone,
    incident uuid,
    CONSTRAINT log_line_about_one CHECK ((num_nonnulls(request, aid_order, site, incident) <= 1)),
    CONSTRAINT log_line_filed_whole CHECK (((filed_at IS NULL) = (num_nonnulls(request, aid_order, site, incident) = 0)))
);

ALTER TABLE ONLY public.log_line FORCE ROW LEVEL SECURITY;

ALTER TABLE public.log_line OWNER TO aid_owner;

--
-- Name: member; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.member (
    region integer NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    parent uuid,
    outside_number text,
    version integer NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    level text DEFAULT 'everything'::text NOT NULL,
    buddy uuid,
    CONSTRAINT member_kind_known CHECK ((kind = ANY (ARRAY['hospital'::text, 'health_system'::text, 'manufacturer'::text, 'service_partner'::text, 'coalition'::text, 'public_agency'::text]))),
    CONSTRAINT member_level_known CHECK ((level = ANY (ARRAY['telephone'::text, 'short_list'::text, 'everything'::text]))),
    CONSTRAINT member_name_length CHECK (((length(name) >= 1) AND (length(name) <= 160))),
    CONSTRAINT member_not_its_own_buddy CHECK ((buddy <> id)),
    CONSTRAINT member_not_its_own_parent CHECK ((parent <> id))
);

ALTER TABLE ONLY public.member FORCE ROW LEVEL SECURITY;

ALTER TABLE public.member OWNER TO aid_owner;

--
-- Name: membership; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.membership (
    region integer NOT NULL,
    account uuid NOT NULL,
    member uuid NOT NULL,
    roles text[] NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    CONSTRAINT membership_roles_known CHECK (((roles <@ ARRAY['requester'::text, 'approver'::text, 'publisher'::text, 'dispatcher'::text, 'coordinator'::text, 'organisation_administrator'::text, 'call_taker'::text, 'auditor'::text]) AND ((cardinality(roles) >= 1) AND (cardinality(roles) <= 8))))
);

ALTER TABLE ONLY public.membership FORCE ROW LEVEL SECURITY;

ALTER TABLE public.membership OWNER TO aid_owner;

--
-- Name: migration; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.migration (
    number bigint NOT NULL,
    name text NOT NULL,
    sha256 bytea NOT NULL,
    applied_at timestamp with time zone NOT NULL,
    applied_by text NOT NULL
);

ALTER TABLE public.migration OWNER TO aid_owner;

--
-- Name: note; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.note (
    region integer NOT NULL,
    id uuid NOT NULL,
    salt bytea NOT NULL,
    text text NOT NULL,
    owner uuid,
    audience uuid[] NOT NULL,
    redacted_at timestamp with time zone,
    CONSTRAINT note_redacted_is_empty CHECK (((redacted_at IS NULL) OR ((text = ''::text) AND (salt = '\x'::bytea)))),
    CONSTRAINT note_text_length CHECK ((length(text) <= 4000))
);

ALTER TABLE ONLY public.note FORCE ROW LEVEL SECURITY;

ALTER TABLE public.note OWNER TO aid_owner;

--
-- Name: number_block; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.number_block (
    region integer NOT NULL,
    id uuid NOT NULL,
    first integer NOT NULL,
    last integer NOT NULL,
    reserved_at timestamp with time zone NOT NULL,
    CONSTRAINT number_block_range CHECK ((((first >= 1) AND (first <= 9999)) AND ((last >= first) AND (last <= 9999))))
);

ALTER TABLE ONLY public.number_block FORCE ROW LEVEL SECURITY;

ALTER TABLE public.number_block OWNER TO aid_owner;

--
-- Name: offer; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.offer (
    region integer NOT NULL,
    id uuid NOT NULL,
    enquiry uuid NOT NULL,
    request uuid NOT NULL,
    request_number text NOT NULL,
    item uuid NOT NULL,
    capability uuid NOT NULL,
    lender uuid NOT NULL,
    lender_site uuid NOT NULL,
    asker uuid NOT NULL,
    aid_class text NOT NULL,
    model uuid,
    quantity integer NOT NULL,
    arrives_at timestamp with time zone NOT NULL,
    until timestamp with time zone,
    terms jsonb NOT NULL,
    note uuid,
    expires_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    tendered_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    asked_as text NOT NULL,
    handling jsonb,
    question uuid,
    answer uuid,
    doubt text,
    replies uuid,
    CONSTRAINT offer_asked_as_known CHECK ((asked_as = ANY (ARRAY['plan'::text, 'wave'::text, 'named'::text, 'direct'::text, 'standing_rule'::text, 'unsolicited'::text]))),
    CONSTRAINT offer_doubt_known CHECK ((doubt = ANY (ARRAY['asked'::text, 'answered'::text, 'unanswered'::text]))),
    CONSTRAINT offer_doubt_whole CHECK ((((COALESCE(doubt, 'unanswered'::text) = 'unanswered'::text) OR (question IS NOT NULL)) AND ((answer IS NULL) OR (question IS NOT NULL)) AND ((doubt IS DISTINCT FROM 'answered'::text) OR (answer IS NOT NULL)) AND ((doubt IS DISTINCT FROM 'unanswered'::text) OR (replies IS NULL)))),
    CONSTRAINT offer_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT offer_state_known CHECK ((state = ANY (ARRAY['tendered'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text]))),
    CONSTRAINT offer_two_sides CHECK ((lender <> asker))
);

ALTER TABLE ONLY public.offer FORCE ROW LEVEL SECURITY;

ALTER TABLE public.offer OWNER TO aid_owner;

--
-- Name: open_offer; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.open_offer (
    region integer NOT NULL,
    id uuid NOT NULL,
    lender uuid NOT NULL,
    aid_class text NOT NULL,
    quantity integer NOT NULL,
    note uuid,
    state text NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    enquiry uuid,
    version integer NOT NULL,
    CONSTRAINT open_offer_match_whole CHECK (((state = 'matched'::text) = (enquiry IS NOT NULL))),
    CONSTRAINT open_offer_quantity_range CHECK (((quantity >= 1) AND (quantity <= 1000000))),
    CONSTRAINT open_offer_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'matched'::text, 'thanked'::text])))
);

ALTER TABLE ONLY public.open_offer FORCE ROW LEVEL SECURITY;

ALTER TABLE public.open_offer OWNER TO aid_owner;

--
-- Name: override; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.override (
    region integer NOT NULL,
    id uuid NOT NULL,
    item uuid NOT NULL,
    capability uuid NOT NULL,
    way text NOT NULL,
    quantity integer,
    reason uuid NOT NULL,
    decided_by uuid,
    name uuid NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT override_quantity_only_forced CHECK (((quantity IS NULL) OR (way = 'forced'::text))),
    CONSTRAINT override_quantity_range CHECK (((quantity >= 1) AND (quantity <= 1000000))),
    CONSTRAINT override_way_known CHECK ((way = ANY (ARRAY['forced'::text, 'forbidden'::text])))
);

ALTER TABLE ONLY public.override FORCE ROW LEVEL SECURITY;

ALTER TABLE public.override OWNER TO aid_owner;

--
-- Name: plan; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.plan (
    region integer NOT NULL,
    id uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    "position" bigint NOT NULL,
    digest text NOT NULL,
    status text NOT NULL,
    run text NOT NULL,
    answer text NOT NULL,
    CONSTRAINT plan_status_known CHECK ((status = ANY (ARRAY['optimal'::text, 'feasible'::text, 'cut_short'::text])))
);
ALTER TABLE ONLY public.plan ALTER COLUMN run SET COMPRESSION lz4;
ALTER TABLE ONLY public.plan ALTER COLUMN answer SET COMPRESSION lz4;

ALTER TABLE ONLY public.plan FORCE ROW LEVEL SECURITY;

ALTER TABLE public.plan OWNER TO aid_owner;

--
-- Name: plan_item; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.plan_item (
    region integer NOT NULL,
    plan uuid NOT NULL,
    item uuid NOT NULL,
    verdicts jsonb NOT NULL
);

ALTER TABLE ONLY public.plan_item FORCE ROW LEVEL SECURITY;

ALTER TABLE public.plan_item OWNER TO aid_owner;

--
-- Name: promise; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.promise (
    region integer NOT NULL,
    offer uuid NOT NULL,
    capability uuid NOT NULL,
    lender uuid NOT NULL,
    asker uuid NOT NULL,
    quantity integer NOT NULL,
    state text NOT NULL,
    ended_as text,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT promise_end_known CHECK ((ended_as = ANY (ARRAY['declined'::text, 'withdrawn'::text, 'expired'::text, 'cancelled'::text, 'home'::text]))),
    CONSTRAINT promise_end_whole CHECK ((((state = 'ended'::text) = (ended_at IS NOT NULL)) AND ((state = 'ended'::text) = (ended_as IS NOT NULL)))),
    CONSTRAINT promise_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT promise_state_known CHECK ((state = ANY (ARRAY['open'::text, 'ended'::text])))
);

ALTER TABLE ONLY public.promise FORCE ROW LEVEL SECURITY;

ALTER TABLE public.promise OWNER TO aid_owner;

--
-- Name: promised_wrongly; Type: VIEW; Schema: public; Owner: aid_owner
--

CREATE VIEW public.promised_wrongly WITH (security_invoker='true') AS
 SELECT c.region,
    c.id,
    c.promised,
    COALESCE(open.quantity, 0) AS open_promises
   FROM (public.capability c
     LEFT JOIN ( SELECT p.region,
            p.capability,
            (sum(p.quantity))::integer AS quantity
           FROM public.promise p
          WHERE (p.state = 'open'::text)
          GROUP BY p.region, p.capability) open ON (((open.region = c.region) AND (open.capability = c.id))))
  WHERE (c.promised <> COALESCE(open.quantity, 0));

ALTER TABLE public.promised_wrongly OWNER TO aid_owner;

--
-- Name: proposal; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.proposal (
    region integer NOT NULL,
    id uuid NOT NULL,
    plan uuid NOT NULL,
    item uuid NOT NULL,
    request uuid NOT NULL,
    capability uuid NOT NULL,
    lender uuid NOT NULL,
    quantity integer NOT NULL,
    kilometres integer,
    arrives_at timestamp with time zone NOT NULL,
    asks text[] NOT NULL,
    refused_by text,
    questions text[],
    CONSTRAINT proposal_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT proposal_questions_for_rules CHECK ((cardinality(questions) = cardinality(asks)))
);

ALTER TABLE ONLY public.proposal FORCE ROW LEVEL SECURITY;

ALTER TABLE public.proposal OWNER TO aid_owner;

--
-- Name: proxy_entry; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.proxy_entry (
    region integer NOT NULL,
    request uuid NOT NULL,
    member uuid NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone
);

ALTER TABLE ONLY public.proxy_entry FORCE ROW LEVEL SECURITY;

ALTER TABLE public.proxy_entry OWNER TO aid_owner;

--
-- Name: region; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.region (
    region integer NOT NULL,
    name text NOT NULL,
    code text NOT NULL,
    time_zone text NOT NULL,
    phone text NOT NULL,
    exercise_of integer,
    clock_real_start timestamp with time zone,
    clock_start timestamp with time zone,
    clock_rate integer,
    opened_at timestamp with time zone NOT NULL,
    standing_minutes integer,
    desk_alarmed_at timestamp with time zone,
    CONSTRAINT region_clock_only_in_exercise CHECK (((clock_rate IS NULL) OR (exercise_of IS NOT NULL))),
    CONSTRAINT region_clock_rate_range CHECK (((clock_rate >= 1) AND (clock_rate <= 3600))),
    CONSTRAINT region_clock_whole CHECK ((num_nulls(clock_real_start, clock_start, clock_rate) = ANY (ARRAY[0, 3]))),
    CONSTRAINT region_code_form CHECK ((code ~ '^[A-Z0-9]{1,4}$'::text)),
    CONSTRAINT region_name_length CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT region_number_positive CHECK ((region > 0)),
    CONSTRAINT region_standing_minutes_range CHECK (((standing_minutes >= 1) AND (standing_minutes <= 1440)))
);

ALTER TABLE ONLY public.region FORCE ROW LEVEL SECURITY;

ALTER TABLE public.region OWNER TO aid_owner;

--
-- Name: request_item; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.request_item (
    region integer NOT NULL,
    id uuid NOT NULL,
    request uuid NOT NULL,
    member uuid NOT NULL,
    aid_class text NOT NULL,
    model uuid,
    quantity integer NOT NULL,
    needed_until timestamp with time zone,
    state text NOT NULL,
    covered_inside integer DEFAULT 0 NOT NULL,
    patients integer,
    least_quantity integer,
    substitutes text[] NOT NULL,
    most_lenders integer,
    together text,
    CONSTRAINT request_item_covered_range CHECK (((covered_inside >= 0) AND (covered_inside <= 1000000))),
    CONSTRAINT request_item_least_range CHECK (((least_quantity >= 1) AND (least_quantity <= quantity))),
    CONSTRAINT request_item_lenders_range CHECK (((most_lenders >= 1) AND (most_lenders <= 100))),
    CONSTRAINT request_item_patients_range CHECK (((patients >= 1) AND (patients <= 1000000))),
    CONSTRAINT request_item_quantity_range CHECK (((quantity >= 1) AND (quantity <= 1000000))),
    CONSTRAINT request_item_state_known CHECK ((state = ANY (ARRAY['open'::text, 'cancelled'::text]))),
    CONSTRAINT request_item_substitutes_few CHECK (((cardinality(substitutes) <= 4) AND (aid_class <> ALL (substitutes)))),
    CONSTRAINT request_item_together_known CHECK ((together = ANY (ARRAY['any_lender'::text, 'same_lender'::text])))
);

ALTER TABLE ONLY public.request_item FORCE ROW LEVEL SECURITY;

ALTER TABLE public.request_item OWNER TO aid_owner;

--
-- Name: roll_call; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.roll_call (
    region integer NOT NULL,
    id uuid NOT NULL,
    asker uuid NOT NULL,
    occasion text NOT NULL,
    questions jsonb NOT NULL,
    answer_by timestamp with time zone NOT NULL,
    state text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    by_desk boolean DEFAULT false NOT NULL,
    CONSTRAINT roll_call_occasion_known CHECK ((occasion = ANY (ARRAY['incident'::text, 'everyday'::text, 'planned_work'::text]))),
    CONSTRAINT roll_call_questions_few CHECK (((jsonb_array_length(questions) >= 1) AND (jsonb_array_length(questions) <= 3))),
    CONSTRAINT roll_call_state_known CHECK ((state = ANY (ARRAY['open'::text, 'due'::text]))),
    CONSTRAINT roll_call_time_forward CHECK ((answer_by > started_at))
);

ALTER TABLE ONLY public.roll_call FORCE ROW LEVEL SECURITY;

ALTER TABLE public.roll_call OWNER TO aid_owner;

--
-- Name: roll_call_answer; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.roll_call_answer (
    region integer NOT NULL,
    id uuid NOT NULL,
    roll_call uuid NOT NULL,
    member uuid NOT NULL,
    asker uuid NOT NULL,
    occasion text NOT NULL,
    questions jsonb NOT NULL,
    answer_by timestamp with time zone NOT NULL,
    state text NOT NULL,
    answers jsonb,
    kept boolean NOT NULL,
    answered_at timestamp with time zone,
    version integer NOT NULL,
    by_desk boolean DEFAULT false NOT NULL,
    CONSTRAINT roll_call_answer_for_each_question CHECK ((jsonb_array_length(answers) = jsonb_array_length(questions))),
    CONSTRAINT roll_call_answer_kept_in_peacetime CHECK (((NOT kept) OR ((state = 'answered'::text) AND (occasion = 'everyday'::text)))),
    CONSTRAINT roll_call_answer_occasion_known CHECK ((occasion = ANY (ARRAY['incident'::text, 'everyday'::text, 'planned_work'::text]))),
    CONSTRAINT roll_call_answer_state_known CHECK ((state = ANY (ARRAY['asked'::text, 'unreachable'::text, 'answered'::text]))),
    CONSTRAINT roll_call_answer_whole CHECK ((((state = 'answered'::text) = (answers IS NOT NULL)) AND ((state = 'answered'::text) = (answered_at IS NOT NULL))))
);

ALTER TABLE ONLY public.roll_call_answer FORCE ROW LEVEL SECURITY;

ALTER TABLE public.roll_call_answer OWNER TO aid_owner;

--
-- Name: seal; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.seal (
    region integer NOT NULL,
    "position" bigint NOT NULL,
    entry uuid NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT seal_hash_length CHECK ((octet_length(hash) = 32)),
    CONSTRAINT seal_position_positive CHECK (("position" > 0))
);

ALTER TABLE ONLY public.seal FORCE ROW LEVEL SECURITY;

ALTER TABLE public.seal OWNER TO aid_owner;

--
-- Name: sealer; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.sealer (
    region integer NOT NULL,
    "position" bigint NOT NULL,
    hash bytea NOT NULL
);

ALTER TABLE ONLY public.sealer FORCE ROW LEVEL SECURITY;

ALTER TABLE public.sealer OWNER TO aid_owner;

--
-- Name: session; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.session (
    hash bytea NOT NULL,
    account uuid NOT NULL,
    kind text NOT NULL,
    region integer,
    member uuid,
    opened_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT session_hash_length CHECK ((octet_length(hash) = 32)),
    CONSTRAINT session_kind_known CHECK ((kind = ANY (ARRAY['cookie'::text, 'bearer'::text]))),
    CONSTRAINT session_seat_whole CHECK ((num_nulls(region, member) = ANY (ARRAY[0, 2])))
);

ALTER TABLE ONLY public.session FORCE ROW LEVEL SECURITY;

ALTER TABLE public.session OWNER TO aid_owner;

--
-- Name: site; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.site (
    region integer NOT NULL,
    id uuid NOT NULL,
    member uuid NOT NULL,
    name text NOT NULL,
    address text NOT NULL,
    latitude double precision,
    longitude double precision,
    beds integer,
    entry text NOT NULL,
    CONSTRAINT site_beds_range CHECK (((beds >= 0) AND (beds <= 20000))),
    CONSTRAINT site_place_on_earth CHECK (((abs(latitude) <= (90)::double precision) AND (abs(longitude) <= (180)::double precision))),
    CONSTRAINT site_place_whole CHECK ((num_nulls(latitude, longitude) = ANY (ARRAY[0, 2]))),
    CONSTRAINT site_text_length CHECK ((((length(name) >= 1) AND (length(name) <= 160)) AND (length(address) <= 300) AND (length(entry) <= 500)))
);

ALTER TABLE ONLY public.site FORCE ROW LEVEL SECURITY;

ALTER TABLE public.site OWNER TO aid_owner;

--
-- Name: task; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.task (
    region integer NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    owner uuid NOT NULL,
    other uuid NOT NULL,
    aid_class text NOT NULL,
    quantity integer,
    aid_order uuid,
    capability uuid,
    step text,
    state text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    request uuid,
    CONSTRAINT task_done_whole CHECK (((state = 'done'::text) = (done_at IS NOT NULL))),
    CONSTRAINT task_kind_known CHECK ((kind = ANY (ARRAY['skipped_step'::text, 'short_promise'::text, 'expect_fewer'::text, 'turn_back'::text, 'answer_end'::text, 'decide_conflict'::text, 'covered_twice'::text, 'tell_number'::text, 'check_listings'::text, 'unknown_sender'::text]))),
    CONSTRAINT task_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT task_state_known CHECK ((state = ANY (ARRAY['open'::text, 'done'::text]))),
    CONSTRAINT task_step_known CHECK ((step = ANY (ARRAY['accepted'::text, 'sent'::text, 'arrived'::text, 'returning'::text, 'home'::text, 'cancelled'::text])))
);

ALTER TABLE ONLY public.task FORCE ROW LEVEL SECURITY;

ALTER TABLE public.task OWNER TO aid_owner;

--
-- Name: teller; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.teller (
    region integer NOT NULL,
    "position" bigint NOT NULL,
    channels text[] NOT NULL,
    CONSTRAINT teller_channels_known CHECK ((channels <@ ARRAY['text'::text, 'mail'::text]))
);

ALTER TABLE ONLY public.teller FORCE ROW LEVEL SECURITY;

ALTER TABLE public.teller OWNER TO aid_owner;

--
-- Name: travel_time; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.travel_time (
    region integer NOT NULL,
    from_site uuid NOT NULL,
    to_site uuid NOT NULL,
    minutes integer,
    CONSTRAINT travel_time_goes_somewhere CHECK ((from_site <> to_site)),
    CONSTRAINT travel_time_minutes_range CHECK (((minutes >= 1) AND (minutes <= 10080)))
);

ALTER TABLE ONLY public.travel_time FORCE ROW LEVEL SECURITY;

ALTER TABLE public.travel_time OWNER TO aid_owner;

--
-- Name: COLUMN travel_time.minutes; Type: COMMENT; Schema: public; Owner: aid_owner
--

COMMENT ON COLUMN public.travel_time.minutes IS 'null: it is said no longer';

--
-- Name: unsealed; Type: TABLE; Schema: public; Owner: aid_owner
--

CREATE TABLE public.unsealed (
    region integer NOT NULL,
    entry uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    ordinal integer NOT NULL
);

ALTER TABLE ONLY public.unsealed FORCE ROW LEVEL SECURITY;

ALTER TABLE public.unsealed OWNER TO aid_owner;

--
-- Name: account_deed account_deed_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.account_deed
    ADD CONSTRAINT account_deed_key PRIMARY KEY (account, id);

--
-- Name: account_entry account_entry_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.account_entry
    ADD CONSTRAINT account_entry_key PRIMARY KEY (account, id);

--
-- Name: account account_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_key PRIMARY KEY (account);

--
-- Name: account account_login_taken; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_login_taken UNIQUE (login);

--
-- Name: aid_class aid_class_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_class
    ADD CONSTRAINT aid_class_key PRIMARY KEY (code);

--
-- Name: aid_order aid_order_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_order
    ADD CONSTRAINT aid_order_key PRIMARY KEY (region, id);

--
-- Name: aid_order aid_order_number_taken; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_order
    ADD CONSTRAINT aid_order_number_taken UNIQUE (region, number);

--
-- Name: aid_order aid_order_once_an_offer; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_order
    ADD CONSTRAINT aid_order_once_an_offer UNIQUE (region, offer);

--
-- Name: aid_request aid_request_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_request
    ADD CONSTRAINT aid_request_key PRIMARY KEY (region, id);

--
-- Name: aid_request aid_request_number_taken; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_request
    ADD CONSTRAINT aid_request_number_taken UNIQUE (region, number);

--
-- Name: call_card call_card_code_taken; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.call_card
    ADD CONSTRAINT call_card_code_taken UNIQUE (region, code);

--
-- Name: call_card call_card_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.call_card
    ADD CONSTRAINT call_card_key PRIMARY KEY (region, id);

--
-- Name: call_card call_card_with_member; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.call_card
    ADD CONSTRAINT call_card_with_member UNIQUE (region, id, member);

--
-- Name: call_slip call_slip_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.call_slip
    ADD CONSTRAINT call_slip_key PRIMARY KEY (region, id);

--
-- Name: call_slip call_slip_number_taken; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.call_slip
    ADD CONSTRAINT call_slip_number_taken UNIQUE (region, number);

--
-- Name: call_slip call_slip_proof_once; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.call_slip
    ADD CONSTRAINT call_slip_proof_once UNIQUE (region, proof);

--
-- Name: cap cap_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.cap
    ADD CONSTRAINT cap_key PRIMARY KEY (region, member, aid_class);

--
-- Name: capability capability_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.capability
    ADD CONSTRAINT capability_key PRIMARY KEY (region, id);

--
-- Name: card_word card_word_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.card_word
    ADD CONSTRAINT card_word_key PRIMARY KEY (region, card, ordinal);

--
-- Name: carry_leg carry_leg_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.carry_leg
    ADD CONSTRAINT carry_leg_key PRIMARY KEY (region, id);

--
-- Name: closed_class closed_class_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.closed_class
    ADD CONSTRAINT closed_class_key PRIMARY KEY (region, aid_class);

--
-- Name: conflict conflict_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.conflict
    ADD CONSTRAINT conflict_key PRIMARY KEY (region, id);

--
-- Name: conflict conflict_once_a_pair; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.conflict
    ADD CONSTRAINT conflict_once_a_pair UNIQUE (region, aid_order, offer);

--
-- Name: contact contact_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.contact
    ADD CONSTRAINT contact_key PRIMARY KEY (region, id);

--
-- Name: deed deed_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.deed
    ADD CONSTRAINT deed_key PRIMARY KEY (region, account, id);

--
-- Name: delegation delegation_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delegation
    ADD CONSTRAINT delegation_key PRIMARY KEY (region, id);

--
-- Name: delegation delegation_of_its_member; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delegation
    ADD CONSTRAINT delegation_of_its_member UNIQUE (region, id, member);

--
-- Name: delivery delivery_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_key PRIMARY KEY (region, id);

--
-- Name: delivery delivery_once; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_once UNIQUE (region, "position", member, message, step);

--
-- Name: desk desk_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.desk
    ADD CONSTRAINT desk_key PRIMARY KEY (region, id);

--
-- Name: device_model device_model_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.device_model
    ADD CONSTRAINT device_model_key PRIMARY KEY (id);

--
-- Name: device_model device_model_named_once; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.device_model
    ADD CONSTRAINT device_model_named_once UNIQUE (manufacturer, name);

--
-- Name: end_change end_change_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.end_change
    ADD CONSTRAINT end_change_key PRIMARY KEY (region, id);

--
-- Name: enquiry enquiry_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.enquiry
    ADD CONSTRAINT enquiry_key PRIMARY KEY (region, id);

--
-- Name: entry entry_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_key PRIMARY KEY (region, id);

--
-- Name: exercise_channel exercise_channel_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.exercise_channel
    ADD CONSTRAINT exercise_channel_key PRIMARY KEY (region, member);

--
-- Name: incident incident_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.incident
    ADD CONSTRAINT incident_key PRIMARY KEY (region, id);

--
-- Name: incident incident_number_taken; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.incident
    ADD CONSTRAINT incident_number_taken UNIQUE (region, number);

--
-- Name: lender_answer lender_answer_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.lender_answer
    ADD CONSTRAINT lender_answer_key PRIMARY KEY (region, id);

--
-- Name: log_line log_line_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.log_line
    ADD CONSTRAINT log_line_key PRIMARY KEY (region, id);

--
-- Name: member member_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_key PRIMARY KEY (region, id);

--
-- Name: member member_outside_number_taken; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_outside_number_taken UNIQUE (region, outside_number);

--
-- Name: membership membership_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_key PRIMARY KEY (region, account, member);

--
-- Name: migration migration_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.migration
    ADD CONSTRAINT migration_key PRIMARY KEY (number);

--
-- Name: note note_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_key PRIMARY KEY (region, id);

--
-- Name: number_block number_block_first_taken; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.number_block
    ADD CONSTRAINT number_block_first_taken UNIQUE (region, first);

--
-- Name: number_block number_block_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.number_block
    ADD CONSTRAINT number_block_key PRIMARY KEY (region, id);

--
-- Name: offer offer_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_key PRIMARY KEY (region, id);

--
-- Name: open_offer open_offer_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.open_offer
    ADD CONSTRAINT open_offer_key PRIMARY KEY (region, id);

--
-- Name: override override_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.override
    ADD CONSTRAINT override_key PRIMARY KEY (region, id);

--
-- Name: override override_once_a_pair; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.override
    ADD CONSTRAINT override_once_a_pair UNIQUE (region, item, capability);

--
-- Name: plan_item plan_item_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.plan_item
    ADD CONSTRAINT plan_item_key PRIMARY KEY (region, plan, item);

--
-- Name: plan plan_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.plan
    ADD CONSTRAINT plan_key PRIMARY KEY (region, id);

--
-- Name: promise promise_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.promise
    ADD CONSTRAINT promise_key PRIMARY KEY (region, offer);

--
-- Name: proposal proposal_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_key PRIMARY KEY (region, id);

--
-- Name: proxy_entry proxy_entry_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.proxy_entry
    ADD CONSTRAINT proxy_entry_key PRIMARY KEY (region, request);

--
-- Name: region region_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.region
    ADD CONSTRAINT region_key PRIMARY KEY (region);

--
-- Name: request_item request_item_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.request_item
    ADD CONSTRAINT request_item_key PRIMARY KEY (region, id);

--
-- Name: roll_call_answer roll_call_answer_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.roll_call_answer
    ADD CONSTRAINT roll_call_answer_key PRIMARY KEY (region, id);

--
-- Name: roll_call_answer roll_call_answer_once; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.roll_call_answer
    ADD CONSTRAINT roll_call_answer_once UNIQUE (region, roll_call, member);

--
-- Name: roll_call roll_call_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.roll_call
    ADD CONSTRAINT roll_call_key PRIMARY KEY (region, id);

--
-- Name: seal seal_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.seal
    ADD CONSTRAINT seal_key PRIMARY KEY (region, "position");

--
-- Name: seal seal_once; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.seal
    ADD CONSTRAINT seal_once UNIQUE (region, entry);

--
-- Name: sealer sealer_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.sealer
    ADD CONSTRAINT sealer_key PRIMARY KEY (region);

--
-- Name: session session_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_key PRIMARY KEY (hash);

--
-- Name: site site_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.site
    ADD CONSTRAINT site_key PRIMARY KEY (region, id);

--
-- Name: task task_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_key PRIMARY KEY (region, id);

--
-- Name: teller teller_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.teller
    ADD CONSTRAINT teller_key PRIMARY KEY (region);

--
-- Name: travel_time travel_time_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.travel_time
    ADD CONSTRAINT travel_time_key PRIMARY KEY (region, to_site, from_site);

--
-- Name: unsealed unsealed_key; Type: CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.unsealed
    ADD CONSTRAINT unsealed_key PRIMARY KEY (region, entry);

--
-- Name: aid_order_by_asker; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX aid_order_by_asker ON public.aid_order USING btree (region, asker, state);

--
-- Name: aid_order_by_item; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX aid_order_by_item ON public.aid_order USING btree (region, item, state);

--
-- Name: aid_order_by_lender; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX aid_order_by_lender ON public.aid_order USING btree (region, lender, state);

--
-- Name: aid_order_by_request; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX aid_order_by_request ON public.aid_order USING btree (region, request);

--
-- Name: aid_order_out; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX aid_order_out ON public.aid_order USING btree (region, request) WHERE (state = ANY (ARRAY['accepted'::text, 'sent'::text, 'arrived'::text, 'returning'::text]));

--
-- Name: aid_order_paper_once; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE UNIQUE INDEX aid_order_paper_once ON public.aid_order USING btree (region, written_number, lender, asker, aid_class, quantity) WHERE ((written_number IS NOT NULL) AND (voided_at IS NULL));

--
-- Name: aid_request_by_incident; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX aid_request_by_incident ON public.aid_request USING btree (region, incident) WHERE (incident IS NOT NULL);

--
-- Name: aid_request_by_member; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX aid_request_by_member ON public.aid_request USING btree (region, member);

--
-- Name: aid_request_open; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX aid_request_open ON public.aid_request USING btree (region, submitted_at) WHERE (state = 'submitted'::text);

--
-- Name: aid_request_untaken; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX aid_request_untaken ON public.aid_request USING btree (region, submitted_at) WHERE ((state = 'submitted'::text) AND (triaged_at IS NULL) AND (alone_since IS NULL));

--
-- Name: aid_request_untriaged; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX aid_request_untriaged ON public.aid_request USING btree (region, submitted_at) WHERE ((state = 'submitted'::text) AND (triaged_at IS NULL));

--
-- Name: call_card_by_code; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX call_card_by_code ON public.call_card USING btree (code);

--
-- Name: call_card_live_once; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE UNIQUE INDEX call_card_live_once ON public.call_card USING btree (region, site) WHERE (state = 'live'::text);

--
-- Name: call_slip_by_writer; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX call_slip_by_writer ON public.call_slip USING btree (region, made_by, made_at);

--
-- Name: call_slip_open; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX call_slip_open ON public.call_slip USING btree (region, made_at) WHERE (state = 'open'::text);

--
-- Name: capability_by_class; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX capability_by_class ON public.capability USING btree (region, aid_class) WHERE (state = 'published'::text);

--
-- Name: capability_by_member; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX capability_by_member ON public.capability USING btree (region, member);

--
-- Name: carry_leg_by_carrier; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX carry_leg_by_carrier ON public.carry_leg USING btree (region, carrier_member) WHERE (carrier_member IS NOT NULL);

--
-- Name: carry_leg_by_order; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX carry_leg_by_order ON public.carry_leg USING btree (region, aid_order);

--
-- Name: conflict_by_offer; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX conflict_by_offer ON public.conflict USING btree (region, offer);

--
-- Name: conflict_open; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX conflict_open ON public.conflict USING btree (region, lender) WHERE (state = 'open'::text);

--
-- Name: contact_by_member; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX contact_by_member ON public.contact USING btree (region, member, rank);

--
-- Name: delegation_by_asker; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX delegation_by_asker ON public.delegation USING btree (region, member);

--
-- Name: delivery_by_enquiry; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX delivery_by_enquiry ON public.delivery USING btree (region, enquiry) WHERE (enquiry IS NOT NULL);

--
-- Name: delivery_by_leg; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX delivery_by_leg ON public.delivery USING btree (region, leg) WHERE (leg IS NOT NULL);

--
-- Name: delivery_by_member; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX delivery_by_member ON public.delivery USING btree (region, member, made_at);

--
-- Name: delivery_by_offer; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX delivery_by_offer ON public.delivery USING btree (region, offer) WHERE (offer IS NOT NULL);

--
-- Name: delivery_by_open_offer; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX delivery_by_open_offer ON public.delivery USING btree (region, open_offer) WHERE (open_offer IS NOT NULL);

--
-- Name: delivery_by_order; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX delivery_by_order ON public.delivery USING btree (region, aid_order) WHERE (aid_order IS NOT NULL);

--
-- Name: delivery_by_request; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX delivery_by_request ON public.delivery USING btree (region, request) WHERE (request IS NOT NULL);

--
-- Name: delivery_by_roll_call_answer; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX delivery_by_roll_call_answer ON public.delivery USING btree (region, roll_call_answer) WHERE (roll_call_answer IS NOT NULL);

--
-- Name: delivery_next; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX delivery_next ON public.delivery USING btree (region, next_at) WHERE (next_at IS NOT NULL);

--
-- Name: delivery_waiting_for_desk; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX delivery_waiting_for_desk ON public.delivery USING btree (region, message) WHERE ((state = 'waiting'::text) AND (channel <> 'ring'::text));

--
-- Name: desk_by_time; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX desk_by_time ON public.desk USING btree (region, taken_at);

--
-- Name: desk_held_once; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE UNIQUE INDEX desk_held_once ON public.desk USING btree (region) WHERE (state <> 'ended'::text);

--
-- Name: end_change_by_order; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX end_change_by_order ON public.end_change USING btree (region, aid_order);

--
-- Name: end_change_waits_once; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE UNIQUE INDEX end_change_waits_once ON public.end_change USING btree (region, aid_order) WHERE (state = 'asked'::text);

--
-- Name: enquiry_by_lender; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX enquiry_by_lender ON public.enquiry USING btree (region, lender, state);

--
-- Name: enquiry_by_request; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX enquiry_by_request ON public.enquiry USING btree (region, request);

--
-- Name: enquiry_waits_once; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE UNIQUE INDEX enquiry_waits_once ON public.enquiry USING btree (region, item, lender, capability) NULLS NOT DISTINCT WHERE (state = 'sent'::text);

--
-- Name: entry_by_incident; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX entry_by_incident ON public.entry USING btree (region, incident) WHERE (incident IS NOT NULL);

--
-- Name: entry_by_order; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX entry_by_order ON public.entry USING btree (region, aid_order) WHERE (aid_order IS NOT NULL);

--
-- Name: entry_by_request; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX entry_by_request ON public.entry USING btree (region, request) WHERE (request IS NOT NULL);

--
-- Name: entry_by_site; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX entry_by_site ON public.entry USING btree (region, site) WHERE (site IS NOT NULL);

--
-- Name: entry_said; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX entry_said ON public.entry USING btree (region, kind) WHERE (said_note IS NOT NULL);

--
-- Name: incident_by_member; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX incident_by_member ON public.incident USING btree (region, member);

--
-- Name: incident_open; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX incident_open ON public.incident USING btree (region, since) WHERE (state <> 'closed'::text);

--
-- Name: lender_answer_by_item; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX lender_answer_by_item ON public.lender_answer USING btree (region, item);

--
-- Name: log_line_unfiled; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX log_line_unfiled ON public.log_line USING btree (region, happened_at) WHERE (filed_at IS NULL);

--
-- Name: member_by_name; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX member_by_name ON public.member USING btree (region, name, id);

--
-- Name: member_by_parent; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX member_by_parent ON public.member USING btree (region, parent);

--
-- Name: membership_by_account; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX membership_by_account ON public.membership USING btree (account);

--
-- Name: offer_by_asker; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX offer_by_asker ON public.offer USING btree (region, asker, state);

--
-- Name: offer_by_enquiry; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX offer_by_enquiry ON public.offer USING btree (region, enquiry);

--
-- Name: offer_by_item; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX offer_by_item ON public.offer USING btree (region, item, state);

--
-- Name: offer_by_lender; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX offer_by_lender ON public.offer USING btree (region, lender, state);

--
-- Name: offer_by_request; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX offer_by_request ON public.offer USING btree (region, request);

--
-- Name: offer_expiring; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX offer_expiring ON public.offer USING btree (region, expires_at) WHERE (state = 'tendered'::text);

--
-- Name: offer_live_once; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE UNIQUE INDEX offer_live_once ON public.offer USING btree (region, enquiry) WHERE (state = ANY (ARRAY['tendered'::text, 'accepted'::text]));

--
-- Name: open_offer_by_lender; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX open_offer_by_lender ON public.open_offer USING btree (region, lender, state);

--
-- Name: open_offer_waiting; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX open_offer_waiting ON public.open_offer USING btree (region, offered_at) WHERE (state = 'waiting'::text);

--
-- Name: plan_by_time; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX plan_by_time ON public.plan USING btree (region, made_at DESC, id);

--
-- Name: promise_open_by_capability; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX promise_open_by_capability ON public.promise USING btree (region, capability) WHERE (state = 'open'::text);

--
-- Name: proposal_by_plan; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX proposal_by_plan ON public.proposal USING btree (region, plan);

--
-- Name: proxy_entry_latest; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX proxy_entry_latest ON public.proxy_entry USING btree (region, entered_at);

--
-- Name: request_item_by_request; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX request_item_by_request ON public.request_item USING btree (region, request);

--
-- Name: roll_call_answer_by_asker; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX roll_call_answer_by_asker ON public.roll_call_answer USING btree (region, asker);

--
-- Name: roll_call_answer_kept; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX roll_call_answer_kept ON public.roll_call_answer USING btree (region, answered_at) WHERE kept;

--
-- Name: roll_call_answer_waiting; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX roll_call_answer_waiting ON public.roll_call_answer USING btree (region, member, answer_by) WHERE (state <> 'answered'::text);

--
-- Name: roll_call_by_asker; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX roll_call_by_asker ON public.roll_call USING btree (region, asker, started_at);

--
-- Name: roll_call_due; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX roll_call_due ON public.roll_call USING btree (region, answer_by) WHERE (state = 'open'::text);

--
-- Name: session_by_account; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX session_by_account ON public.session USING btree (account);

--
-- Name: site_by_member; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX site_by_member ON public.site USING btree (region, member);

--
-- Name: task_by_order; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX task_by_order ON public.task USING btree (region, aid_order) WHERE (aid_order IS NOT NULL);

--
-- Name: task_open_by_owner; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX task_open_by_owner ON public.task USING btree (region, owner) WHERE (state = 'open'::text);

--
-- Name: travel_time_back; Type: INDEX; Schema: public; Owner: aid_owner
--

CREATE INDEX travel_time_back ON public.travel_time USING btree (region, from_site);

--
-- Name: capability capability_promised_is_the_guards; Type: TRIGGER; Schema: public; Owner: aid_owner
--

CREATE TRIGGER capability_promised_is_the_guards BEFORE UPDATE ON public.capability FOR EACH ROW EXECUTE FUNCTION app.promised_is_the_guards();

--
-- Name: aid_order aid_order_class_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_order
    ADD CONSTRAINT aid_order_class_known FOREIGN KEY (aid_class) REFERENCES public.aid_class(code);

--
-- Name: aid_order aid_order_delegated_by_asker; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_order
    ADD CONSTRAINT aid_order_delegated_by_asker FOREIGN KEY (region, delegation, asker) REFERENCES public.delegation(region, id, member);

--
-- Name: aid_order aid_order_for_asker; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_order
    ADD CONSTRAINT aid_order_for_asker FOREIGN KEY (region, asker) REFERENCES public.member(region, id);

--
-- Name: aid_order aid_order_from_site; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_order
    ADD CONSTRAINT aid_order_from_site FOREIGN KEY (region, lender_site) REFERENCES public.site(region, id);

--
-- Name: aid_order aid_order_model_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_order
    ADD CONSTRAINT aid_order_model_known FOREIGN KEY (model) REFERENCES public.device_model(id);

--
-- Name: aid_order aid_order_of_item; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_order
    ADD CONSTRAINT aid_order_of_item FOREIGN KEY (region, item) REFERENCES public.request_item(region, id);

--
-- Name: aid_order aid_order_of_lender; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_order
    ADD CONSTRAINT aid_order_of_lender FOREIGN KEY (region, lender) REFERENCES public.member(region, id);

--
-- Name: aid_order aid_order_of_offer; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_order
    ADD CONSTRAINT aid_order_of_offer FOREIGN KEY (region, offer) REFERENCES public.offer(region, id);

--
-- Name: aid_order aid_order_of_request; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_order
    ADD CONSTRAINT aid_order_of_request FOREIGN KEY (region, request) REFERENCES public.aid_request(region, id);

--
-- Name: aid_order aid_order_to_site; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_order
    ADD CONSTRAINT aid_order_to_site FOREIGN KEY (region, asker_site) REFERENCES public.site(region, id);

--
-- Name: aid_request aid_request_at_site; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_request
    ADD CONSTRAINT aid_request_at_site FOREIGN KEY (region, site) REFERENCES public.site(region, id);

--
-- Name: aid_request aid_request_of_incident; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_request
    ADD CONSTRAINT aid_request_of_incident FOREIGN KEY (region, incident) REFERENCES public.incident(region, id);

--
-- Name: aid_request aid_request_of_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_request
    ADD CONSTRAINT aid_request_of_member FOREIGN KEY (region, member) REFERENCES public.member(region, id);

--
-- Name: aid_request aid_request_tried_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_request
    ADD CONSTRAINT aid_request_tried_there FOREIGN KEY (region, tried) REFERENCES public.note(region, id);

--
-- Name: aid_request aid_request_trouble_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.aid_request
    ADD CONSTRAINT aid_request_trouble_there FOREIGN KEY (region, trouble) REFERENCES public.note(region, id);

--
-- Name: call_card call_card_of_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.call_card
    ADD CONSTRAINT call_card_of_member FOREIGN KEY (region, member) REFERENCES public.member(region, id);

--
-- Name: call_card call_card_of_site; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.call_card
    ADD CONSTRAINT call_card_of_site FOREIGN KEY (region, site) REFERENCES public.site(region, id);

--
-- Name: call_slip call_slip_at_site; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.call_slip
    ADD CONSTRAINT call_slip_at_site FOREIGN KEY (region, site) REFERENCES public.site(region, id);

--
-- Name: call_slip call_slip_became_request; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.call_slip
    ADD CONSTRAINT call_slip_became_request FOREIGN KEY (region, request) REFERENCES public.aid_request(region, id);

--
-- Name: call_slip call_slip_caller_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.call_slip
    ADD CONSTRAINT call_slip_caller_there FOREIGN KEY (region, caller) REFERENCES public.note(region, id);

--
-- Name: call_slip call_slip_class_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.call_slip
    ADD CONSTRAINT call_slip_class_known FOREIGN KEY (aid_class) REFERENCES public.aid_class(code);

--
-- Name: call_slip call_slip_proven_site_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.call_slip
    ADD CONSTRAINT call_slip_proven_site_there FOREIGN KEY (region, proven_site) REFERENCES public.site(region, id);

--
-- Name: call_slip call_slip_trouble_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.call_slip
    ADD CONSTRAINT call_slip_trouble_there FOREIGN KEY (region, trouble) REFERENCES public.note(region, id);

--
-- Name: cap cap_class_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.cap
    ADD CONSTRAINT cap_class_known FOREIGN KEY (aid_class) REFERENCES public.aid_class(code);

--
-- Name: cap cap_of_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.cap
    ADD CONSTRAINT cap_of_member FOREIGN KEY (region, member) REFERENCES public.member(region, id);

--
-- Name: capability capability_at_site; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.capability
    ADD CONSTRAINT capability_at_site FOREIGN KEY (region, site) REFERENCES public.site(region, id);

--
-- Name: capability capability_class_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.capability
    ADD CONSTRAINT capability_class_known FOREIGN KEY (aid_class) REFERENCES public.aid_class(code);

--
-- Name: capability capability_model_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.capability
    ADD CONSTRAINT capability_model_known FOREIGN KEY (model) REFERENCES public.device_model(id);

--
-- Name: capability capability_of_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.capability
    ADD CONSTRAINT capability_of_member FOREIGN KEY (region, member) REFERENCES public.member(region, id);

--
-- Name: card_word card_word_of_card; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.card_word
    ADD CONSTRAINT card_word_of_card FOREIGN KEY (region, card, member) REFERENCES public.call_card(region, id, member);

--
-- Name: carry_leg carry_leg_by_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.carry_leg
    ADD CONSTRAINT carry_leg_by_member FOREIGN KEY (region, carrier_member) REFERENCES public.member(region, id);

--
-- Name: carry_leg carry_leg_class_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.carry_leg
    ADD CONSTRAINT carry_leg_class_known FOREIGN KEY (aid_class) REFERENCES public.aid_class(code);

--
-- Name: carry_leg carry_leg_for_asker; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.carry_leg
    ADD CONSTRAINT carry_leg_for_asker FOREIGN KEY (region, asker) REFERENCES public.member(region, id);

--
-- Name: carry_leg carry_leg_of_lender; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.carry_leg
    ADD CONSTRAINT carry_leg_of_lender FOREIGN KEY (region, lender) REFERENCES public.member(region, id);

--
-- Name: carry_leg carry_leg_of_order; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.carry_leg
    ADD CONSTRAINT carry_leg_of_order FOREIGN KEY (region, aid_order) REFERENCES public.aid_order(region, id);

--
-- Name: carry_leg carry_leg_of_request; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.carry_leg
    ADD CONSTRAINT carry_leg_of_request FOREIGN KEY (region, request) REFERENCES public.aid_request(region, id);

--
-- Name: closed_class closed_class_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.closed_class
    ADD CONSTRAINT closed_class_known FOREIGN KEY (aid_class) REFERENCES public.aid_class(code);

--
-- Name: conflict conflict_of_capability; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.conflict
    ADD CONSTRAINT conflict_of_capability FOREIGN KEY (region, capability) REFERENCES public.capability(region, id);

--
-- Name: conflict conflict_of_lender; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.conflict
    ADD CONSTRAINT conflict_of_lender FOREIGN KEY (region, lender) REFERENCES public.member(region, id);

--
-- Name: conflict conflict_of_order; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.conflict
    ADD CONSTRAINT conflict_of_order FOREIGN KEY (region, aid_order) REFERENCES public.aid_order(region, id);

--
-- Name: conflict conflict_with_offer; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.conflict
    ADD CONSTRAINT conflict_with_offer FOREIGN KEY (region, offer) REFERENCES public.offer(region, id);

--
-- Name: contact contact_of_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.contact
    ADD CONSTRAINT contact_of_member FOREIGN KEY (region, member) REFERENCES public.member(region, id);

--
-- Name: delegation delegation_by_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delegation
    ADD CONSTRAINT delegation_by_member FOREIGN KEY (region, member) REFERENCES public.member(region, id);

--
-- Name: delegation delegation_for_request; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delegation
    ADD CONSTRAINT delegation_for_request FOREIGN KEY (region, request) REFERENCES public.aid_request(region, id);

--
-- Name: delivery delivery_class_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_class_known FOREIGN KEY (aid_class) REFERENCES public.aid_class(code);

--
-- Name: delivery delivery_of_enquiry; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_of_enquiry FOREIGN KEY (region, enquiry) REFERENCES public.enquiry(region, id);

--
-- Name: delivery delivery_of_leg; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_of_leg FOREIGN KEY (region, leg) REFERENCES public.carry_leg(region, id);

--
-- Name: delivery delivery_of_offer; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_of_offer FOREIGN KEY (region, offer) REFERENCES public.offer(region, id);

--
-- Name: delivery delivery_of_open_offer; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_of_open_offer FOREIGN KEY (region, open_offer) REFERENCES public.open_offer(region, id);

--
-- Name: delivery delivery_of_order; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_of_order FOREIGN KEY (region, aid_order) REFERENCES public.aid_order(region, id);

--
-- Name: delivery delivery_of_request; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_of_request FOREIGN KEY (region, request) REFERENCES public.aid_request(region, id);

--
-- Name: delivery delivery_of_roll_call_answer; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_of_roll_call_answer FOREIGN KEY (region, roll_call_answer) REFERENCES public.roll_call_answer(region, id);

--
-- Name: delivery delivery_to_contact; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_to_contact FOREIGN KEY (region, contact) REFERENCES public.contact(region, id);

--
-- Name: delivery delivery_to_desk; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_to_desk FOREIGN KEY (region, desk) REFERENCES public.desk(region, id);

--
-- Name: delivery delivery_to_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_to_member FOREIGN KEY (region, member) REFERENCES public.member(region, id);

--
-- Name: desk desk_name_kept; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.desk
    ADD CONSTRAINT desk_name_kept FOREIGN KEY (region, name) REFERENCES public.note(region, id);

--
-- Name: desk desk_note_kept; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.desk
    ADD CONSTRAINT desk_note_kept FOREIGN KEY (region, note) REFERENCES public.note(region, id);

--
-- Name: desk desk_of_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.desk
    ADD CONSTRAINT desk_of_member FOREIGN KEY (region, member) REFERENCES public.member(region, id);

--
-- Name: device_model device_model_class_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.device_model
    ADD CONSTRAINT device_model_class_known FOREIGN KEY (aid_class) REFERENCES public.aid_class(code);

--
-- Name: end_change end_change_for_asker; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.end_change
    ADD CONSTRAINT end_change_for_asker FOREIGN KEY (region, asker) REFERENCES public.member(region, id);

--
-- Name: end_change end_change_of_lender; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.end_change
    ADD CONSTRAINT end_change_of_lender FOREIGN KEY (region, lender) REFERENCES public.member(region, id);

--
-- Name: end_change end_change_of_order; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.end_change
    ADD CONSTRAINT end_change_of_order FOREIGN KEY (region, aid_order) REFERENCES public.aid_order(region, id);

--
-- Name: enquiry enquiry_class_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.enquiry
    ADD CONSTRAINT enquiry_class_known FOREIGN KEY (aid_class) REFERENCES public.aid_class(code);

--
-- Name: enquiry enquiry_for_asker; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.enquiry
    ADD CONSTRAINT enquiry_for_asker FOREIGN KEY (region, asker) REFERENCES public.member(region, id);

--
-- Name: enquiry enquiry_instead_of_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.enquiry
    ADD CONSTRAINT enquiry_instead_of_known FOREIGN KEY (instead_of) REFERENCES public.aid_class(code);

--
-- Name: enquiry enquiry_model_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.enquiry
    ADD CONSTRAINT enquiry_model_known FOREIGN KEY (model) REFERENCES public.device_model(id);

--
-- Name: enquiry enquiry_of_capability; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.enquiry
    ADD CONSTRAINT enquiry_of_capability FOREIGN KEY (region, capability) REFERENCES public.capability(region, id);

--
-- Name: enquiry enquiry_of_item; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.enquiry
    ADD CONSTRAINT enquiry_of_item FOREIGN KEY (region, item) REFERENCES public.request_item(region, id);

--
-- Name: enquiry enquiry_of_request; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.enquiry
    ADD CONSTRAINT enquiry_of_request FOREIGN KEY (region, request) REFERENCES public.aid_request(region, id);

--
-- Name: enquiry enquiry_to_lender; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.enquiry
    ADD CONSTRAINT enquiry_to_lender FOREIGN KEY (region, lender) REFERENCES public.member(region, id);

--
-- Name: exercise_channel exercise_channel_of_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.exercise_channel
    ADD CONSTRAINT exercise_channel_of_member FOREIGN KEY (region, member) REFERENCES public.member(region, id);

--
-- Name: incident incident_broken_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.incident
    ADD CONSTRAINT incident_broken_there FOREIGN KEY (region, broken) REFERENCES public.note(region, id);

--
-- Name: incident incident_of_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.incident
    ADD CONSTRAINT incident_of_member FOREIGN KEY (region, member) REFERENCES public.member(region, id);

--
-- Name: incident incident_title_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.incident
    ADD CONSTRAINT incident_title_there FOREIGN KEY (region, title) REFERENCES public.note(region, id);

--
-- Name: lender_answer lender_answer_about_capability; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.lender_answer
    ADD CONSTRAINT lender_answer_about_capability FOREIGN KEY (region, capability) REFERENCES public.capability(region, id);

--
-- Name: lender_answer lender_answer_for_item; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.lender_answer
    ADD CONSTRAINT lender_answer_for_item FOREIGN KEY (region, item) REFERENCES public.request_item(region, id);

--
-- Name: lender_answer lender_answer_of_lender; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.lender_answer
    ADD CONSTRAINT lender_answer_of_lender FOREIGN KEY (region, lender) REFERENCES public.member(region, id);

--
-- Name: lender_answer lender_answer_voice_kept; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.lender_answer
    ADD CONSTRAINT lender_answer_voice_kept FOREIGN KEY (region, said_by) REFERENCES public.note(region, id);

--
-- Name: lender_answer lender_answer_words_kept; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.lender_answer
    ADD CONSTRAINT lender_answer_words_kept FOREIGN KEY (region, words) REFERENCES public.note(region, id);

--
-- Name: log_line log_line_about_incident; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.log_line
    ADD CONSTRAINT log_line_about_incident FOREIGN KEY (region, incident) REFERENCES public.incident(region, id);

--
-- Name: log_line log_line_about_order; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.log_line
    ADD CONSTRAINT log_line_about_order FOREIGN KEY (region, aid_order) REFERENCES public.aid_order(region, id);

--
-- Name: log_line log_line_about_request; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.log_line
    ADD CONSTRAINT log_line_about_request FOREIGN KEY (region, request) REFERENCES public.aid_request(region, id);

--
-- Name: log_line log_line_about_site; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.log_line
    ADD CONSTRAINT log_line_about_site FOREIGN KEY (region, site) REFERENCES public.site(region, id);

--
-- Name: log_line log_line_note_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.log_line
    ADD CONSTRAINT log_line_note_there FOREIGN KEY (region, note) REFERENCES public.note(region, id);

--
-- Name: log_line log_line_of_writer; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.log_line
    ADD CONSTRAINT log_line_of_writer FOREIGN KEY (region, writer) REFERENCES public.member(region, id);

--
-- Name: member member_buddy_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_buddy_there FOREIGN KEY (region, buddy) REFERENCES public.member(region, id);

--
-- Name: member member_in_region; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_in_region FOREIGN KEY (region) REFERENCES public.region(region);

--
-- Name: member member_parent_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_parent_there FOREIGN KEY (region, parent) REFERENCES public.member(region, id);

--
-- Name: membership membership_of_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_of_member FOREIGN KEY (region, member) REFERENCES public.member(region, id);

--
-- Name: offer offer_answer_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_answer_there FOREIGN KEY (region, answer) REFERENCES public.note(region, id);

--
-- Name: offer offer_class_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_class_known FOREIGN KEY (aid_class) REFERENCES public.aid_class(code);

--
-- Name: offer offer_for_asker; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_for_asker FOREIGN KEY (region, asker) REFERENCES public.member(region, id);

--
-- Name: offer offer_from_site; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_from_site FOREIGN KEY (region, lender_site) REFERENCES public.site(region, id);

--
-- Name: offer offer_model_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_model_known FOREIGN KEY (model) REFERENCES public.device_model(id);

--
-- Name: offer offer_note_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_note_there FOREIGN KEY (region, note) REFERENCES public.note(region, id);

--
-- Name: offer offer_of_capability; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_of_capability FOREIGN KEY (region, capability) REFERENCES public.capability(region, id);

--
-- Name: offer offer_of_enquiry; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_of_enquiry FOREIGN KEY (region, enquiry) REFERENCES public.enquiry(region, id);

--
-- Name: offer offer_of_item; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_of_item FOREIGN KEY (region, item) REFERENCES public.request_item(region, id);

--
-- Name: offer offer_of_lender; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_of_lender FOREIGN KEY (region, lender) REFERENCES public.member(region, id);

--
-- Name: offer offer_of_request; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_of_request FOREIGN KEY (region, request) REFERENCES public.aid_request(region, id);

--
-- Name: offer offer_question_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_question_there FOREIGN KEY (region, question) REFERENCES public.note(region, id);

--
-- Name: offer offer_replies_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_replies_there FOREIGN KEY (region, replies) REFERENCES public.note(region, id);

--
-- Name: open_offer open_offer_became_enquiry; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.open_offer
    ADD CONSTRAINT open_offer_became_enquiry FOREIGN KEY (region, enquiry) REFERENCES public.enquiry(region, id);

--
-- Name: open_offer open_offer_class_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.open_offer
    ADD CONSTRAINT open_offer_class_known FOREIGN KEY (aid_class) REFERENCES public.aid_class(code);

--
-- Name: open_offer open_offer_note_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.open_offer
    ADD CONSTRAINT open_offer_note_there FOREIGN KEY (region, note) REFERENCES public.note(region, id);

--
-- Name: open_offer open_offer_of_lender; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.open_offer
    ADD CONSTRAINT open_offer_of_lender FOREIGN KEY (region, lender) REFERENCES public.member(region, id);

--
-- Name: override override_about_capability; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.override
    ADD CONSTRAINT override_about_capability FOREIGN KEY (region, capability) REFERENCES public.capability(region, id);

--
-- Name: override override_for_item; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.override
    ADD CONSTRAINT override_for_item FOREIGN KEY (region, item) REFERENCES public.request_item(region, id);

--
-- Name: override override_name_kept; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.override
    ADD CONSTRAINT override_name_kept FOREIGN KEY (region, name) REFERENCES public.note(region, id);

--
-- Name: override override_reason_kept; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.override
    ADD CONSTRAINT override_reason_kept FOREIGN KEY (region, reason) REFERENCES public.note(region, id);

--
-- Name: plan_item plan_item_of_item; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.plan_item
    ADD CONSTRAINT plan_item_of_item FOREIGN KEY (region, item) REFERENCES public.request_item(region, id);

--
-- Name: plan_item plan_item_of_plan; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.plan_item
    ADD CONSTRAINT plan_item_of_plan FOREIGN KEY (region, plan) REFERENCES public.plan(region, id);

--
-- Name: promise promise_of_capability; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.promise
    ADD CONSTRAINT promise_of_capability FOREIGN KEY (region, capability) REFERENCES public.capability(region, id);

--
-- Name: promise promise_of_offer; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.promise
    ADD CONSTRAINT promise_of_offer FOREIGN KEY (region, offer) REFERENCES public.offer(region, id);

--
-- Name: proposal proposal_of_capability; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_of_capability FOREIGN KEY (region, capability) REFERENCES public.capability(region, id);

--
-- Name: proposal proposal_of_item; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_of_item FOREIGN KEY (region, item) REFERENCES public.request_item(region, id);

--
-- Name: proposal proposal_of_lender; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_of_lender FOREIGN KEY (region, lender) REFERENCES public.member(region, id);

--
-- Name: proposal proposal_of_plan; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_of_plan FOREIGN KEY (region, plan) REFERENCES public.plan(region, id);

--
-- Name: proposal proposal_of_request; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_of_request FOREIGN KEY (region, request) REFERENCES public.aid_request(region, id);

--
-- Name: proxy_entry proxy_entry_for_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.proxy_entry
    ADD CONSTRAINT proxy_entry_for_member FOREIGN KEY (region, member) REFERENCES public.member(region, id);

--
-- Name: proxy_entry proxy_entry_of_request; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.proxy_entry
    ADD CONSTRAINT proxy_entry_of_request FOREIGN KEY (region, request) REFERENCES public.aid_request(region, id);

--
-- Name: request_item request_item_class_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.request_item
    ADD CONSTRAINT request_item_class_known FOREIGN KEY (aid_class) REFERENCES public.aid_class(code);

--
-- Name: request_item request_item_model_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.request_item
    ADD CONSTRAINT request_item_model_known FOREIGN KEY (model) REFERENCES public.device_model(id);

--
-- Name: request_item request_item_of_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.request_item
    ADD CONSTRAINT request_item_of_member FOREIGN KEY (region, member) REFERENCES public.member(region, id);

--
-- Name: request_item request_item_of_request; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.request_item
    ADD CONSTRAINT request_item_of_request FOREIGN KEY (region, request) REFERENCES public.aid_request(region, id);

--
-- Name: roll_call_answer roll_call_answer_for_asker; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.roll_call_answer
    ADD CONSTRAINT roll_call_answer_for_asker FOREIGN KEY (region, asker) REFERENCES public.member(region, id);

--
-- Name: roll_call_answer roll_call_answer_of_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.roll_call_answer
    ADD CONSTRAINT roll_call_answer_of_member FOREIGN KEY (region, member) REFERENCES public.member(region, id);

--
-- Name: roll_call_answer roll_call_answer_of_roll_call; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.roll_call_answer
    ADD CONSTRAINT roll_call_answer_of_roll_call FOREIGN KEY (region, roll_call) REFERENCES public.roll_call(region, id);

--
-- Name: roll_call roll_call_of_asker; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.roll_call
    ADD CONSTRAINT roll_call_of_asker FOREIGN KEY (region, asker) REFERENCES public.member(region, id);

--
-- Name: seal seal_entry_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.seal
    ADD CONSTRAINT seal_entry_there FOREIGN KEY (region, entry) REFERENCES public.entry(region, id);

--
-- Name: site site_of_member; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.site
    ADD CONSTRAINT site_of_member FOREIGN KEY (region, member) REFERENCES public.member(region, id);

--
-- Name: task task_class_known; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_class_known FOREIGN KEY (aid_class) REFERENCES public.aid_class(code);

--
-- Name: task task_of_capability; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_of_capability FOREIGN KEY (region, capability) REFERENCES public.capability(region, id);

--
-- Name: task task_of_order; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_of_order FOREIGN KEY (region, aid_order) REFERENCES public.aid_order(region, id);

--
-- Name: task task_of_owner; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_of_owner FOREIGN KEY (region, owner) REFERENCES public.member(region, id);

--
-- Name: task task_of_request; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_of_request FOREIGN KEY (region, request) REFERENCES public.aid_request(region, id);

--
-- Name: task task_other_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_other_there FOREIGN KEY (region, other) REFERENCES public.member(region, id);

--
-- Name: teller teller_in_region; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.teller
    ADD CONSTRAINT teller_in_region FOREIGN KEY (region) REFERENCES public.region(region);

--
-- Name: travel_time travel_time_from_site; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.travel_time
    ADD CONSTRAINT travel_time_from_site FOREIGN KEY (region, from_site) REFERENCES public.site(region, id);

--
-- Name: travel_time travel_time_to_site; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.travel_time
    ADD CONSTRAINT travel_time_to_site FOREIGN KEY (region, to_site) REFERENCES public.site(region, id);

--
-- Name: unsealed unsealed_entry_there; Type: FK CONSTRAINT; Schema: public; Owner: aid_owner
--

ALTER TABLE ONLY public.unsealed
    ADD CONSTRAINT unsealed_entry_there FOREIGN KEY (region, entry) REFERENCES public.entry(region, id);

--
-- Name: account; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.account ENABLE ROW LEVEL SECURITY;

--
-- Name: account account_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY account_changed ON public.account FOR UPDATE TO aid_application USING ((account = (current_setting('app.account'::text))::uuid)) WITH CHECK ((account = (current_setting('app.account'::text))::uuid));

--
-- Name: account_deed; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.account_deed ENABLE ROW LEVEL SECURITY;

--
-- Name: account_deed account_deed_own; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY account_deed_own ON public.account_deed TO aid_application USING ((account = (current_setting('app.account'::text))::uuid)) WITH CHECK ((account = (current_setting('app.account'::text))::uuid));

--
-- Name: account_deed account_deed_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY account_deed_owner ON public.account_deed TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: account_entry; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.account_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: account_entry account_entry_own; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY account_entry_own ON public.account_entry TO aid_application USING ((account = (current_setting('app.account'::text))::uuid)) WITH CHECK ((account = (current_setting('app.account'::text))::uuid));

--
-- Name: account_entry account_entry_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY account_entry_owner ON public.account_entry TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: account_entry account_entry_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY account_entry_reader ON public.account_entry FOR SELECT TO aid_reader USING (true);

--
-- Name: account account_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY account_guarded ON public.account FOR SELECT TO aid_guard USING (true);

--
-- Name: account account_opened; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY account_opened ON public.account FOR INSERT TO aid_application WITH CHECK (((current_setting('app.coordinates'::text))::boolean OR ('organisation_administrator'::text = ANY ((current_setting('app.roles'::text))::text[]))));

--
-- Name: account account_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY account_owner ON public.account TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: account account_self; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY account_self ON public.account FOR SELECT TO aid_application USING ((account = (current_setting('app.account'::text))::uuid));

--
-- Name: aid_class; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.aid_class ENABLE ROW LEVEL SECURITY;

--
-- Name: aid_class aid_class_locked; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY aid_class_locked ON public.aid_class FOR UPDATE TO aid_application USING (true) WITH CHECK (false);

--
-- Name: aid_class aid_class_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY aid_class_owner ON public.aid_class TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: aid_class aid_class_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY aid_class_reader ON public.aid_class FOR SELECT TO aid_reader USING (true);

--
-- Name: aid_class aid_class_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY aid_class_seen ON public.aid_class FOR SELECT TO aid_application USING (true);

--
-- Name: aid_order; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.aid_order ENABLE ROW LEVEL SECURITY;

--
-- Name: aid_order aid_order_accepted; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY aid_order_accepted ON public.aid_order FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((asker = ANY ((current_setting('app.members'::text))::uuid[])) OR ((current_setting('app.coordinates'::text))::boolean AND (delegation IS NOT NULL)))));

--
-- Name: aid_order aid_order_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY aid_order_changed ON public.aid_order FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: aid_order aid_order_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY aid_order_owner ON public.aid_order TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: aid_order aid_order_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY aid_order_reader ON public.aid_order FOR SELECT TO aid_reader USING (true);

--
-- Name: aid_order aid_order_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY aid_order_seen ON public.aid_order FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: aid_order aid_order_taken_in; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY aid_order_taken_in ON public.aid_order FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (origin IS NOT NULL) AND ((asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: aid_request; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.aid_request ENABLE ROW LEVEL SECURITY;

--
-- Name: aid_request aid_request_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY aid_request_changed ON public.aid_request FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: aid_request aid_request_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY aid_request_owner ON public.aid_request TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: aid_request aid_request_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY aid_request_reader ON public.aid_request FOR SELECT TO aid_reader USING (true);

--
-- Name: aid_request aid_request_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY aid_request_seen ON public.aid_request FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: aid_request aid_request_submitted; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY aid_request_submitted ON public.aid_request FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: call_card; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.call_card ENABLE ROW LEVEL SECURITY;

--
-- Name: call_card call_card_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY call_card_guarded ON public.call_card TO aid_guard USING (true) WITH CHECK (true);

--
-- Name: call_card call_card_issued; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY call_card_issued ON public.call_card FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (misses = 0) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: call_card call_card_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY call_card_owner ON public.call_card TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: call_card call_card_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY call_card_reader ON public.call_card FOR SELECT TO aid_reader USING (true);

--
-- Name: call_card call_card_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY call_card_seen ON public.call_card FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: call_card call_card_withdrawn; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY call_card_withdrawn ON public.call_card FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: call_slip; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.call_slip ENABLE ROW LEVEL SECURITY;

--
-- Name: call_slip call_slip_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY call_slip_changed ON public.call_slip FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.sees'::text))::boolean)) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: call_slip call_slip_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY call_slip_guarded ON public.call_slip FOR SELECT TO aid_guard USING (true);

--
-- Name: call_slip call_slip_made; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY call_slip_made ON public.call_slip FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (state = 'open'::text) AND ((current_setting('app.coordinates'::text))::boolean OR ('call_taker'::text = ANY ((current_setting('app.roles'::text))::text[])))));

--
-- Name: call_slip call_slip_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY call_slip_owner ON public.call_slip TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: call_slip call_slip_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY call_slip_reader ON public.call_slip FOR SELECT TO aid_reader USING (true);

--
-- Name: call_slip call_slip_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY call_slip_seen ON public.call_slip FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.sees'::text))::boolean));

--
-- Name: cap; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.cap ENABLE ROW LEVEL SECURITY;

--
-- Name: cap cap_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY cap_changed ON public.cap FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: cap cap_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY cap_guarded ON public.cap TO aid_guard USING (true) WITH CHECK (true);

--
-- Name: cap cap_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY cap_owner ON public.cap TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: cap cap_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY cap_reader ON public.cap FOR SELECT TO aid_reader USING (true);

--
-- Name: cap cap_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY cap_seen ON public.cap FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: cap cap_set; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY cap_set ON public.cap FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: capability; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.capability ENABLE ROW LEVEL SECURITY;

--
-- Name: capability capability_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY capability_guarded ON public.capability TO aid_guard USING (true) WITH CHECK (true);

--
-- Name: capability capability_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY capability_owner ON public.capability TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: capability capability_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY capability_reader ON public.capability FOR SELECT TO aid_reader USING (true);

--
-- Name: capability capability_registered; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY capability_registered ON public.capability FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (promised = 0) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: capability capability_revised; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY capability_revised ON public.capability FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: capability capability_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY capability_seen ON public.capability FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: card_word; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.card_word ENABLE ROW LEVEL SECURITY;

--
-- Name: card_word card_word_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY card_word_guarded ON public.card_word TO aid_guard USING (true) WITH CHECK (true);

--
-- Name: card_word card_word_issued; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY card_word_issued ON public.card_word FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: card_word card_word_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY card_word_owner ON public.card_word TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: carry_leg; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.carry_leg ENABLE ROW LEVEL SECURITY;

--
-- Name: carry_leg carry_leg_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY carry_leg_changed ON public.carry_leg FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (carrier_member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (carrier_member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: carry_leg carry_leg_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY carry_leg_owner ON public.carry_leg TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: carry_leg carry_leg_planned; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY carry_leg_planned ON public.carry_leg FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: carry_leg carry_leg_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY carry_leg_reader ON public.carry_leg FOR SELECT TO aid_reader USING (true);

--
-- Name: carry_leg carry_leg_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY carry_leg_seen ON public.carry_leg FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (carrier_member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: closed_class; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.closed_class ENABLE ROW LEVEL SECURITY;

--
-- Name: closed_class closed_class_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY closed_class_changed ON public.closed_class FOR UPDATE TO aid_application USING ((region = (current_setting('app.region'::text))::integer)) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: closed_class closed_class_closed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY closed_class_closed ON public.closed_class FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: closed_class closed_class_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY closed_class_owner ON public.closed_class TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: closed_class closed_class_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY closed_class_reader ON public.closed_class FOR SELECT TO aid_reader USING (true);

--
-- Name: closed_class closed_class_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY closed_class_seen ON public.closed_class FOR SELECT TO aid_application USING ((region = (current_setting('app.region'::text))::integer));

--
-- Name: conflict; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.conflict ENABLE ROW LEVEL SECURITY;

--
-- Name: conflict conflict_decided; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY conflict_decided ON public.conflict FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: conflict conflict_opened; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY conflict_opened ON public.conflict FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: conflict conflict_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY conflict_owner ON public.conflict TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: conflict conflict_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY conflict_reader ON public.conflict FOR SELECT TO aid_reader USING (true);

--
-- Name: conflict conflict_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY conflict_seen ON public.conflict FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: contact; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.contact ENABLE ROW LEVEL SECURITY;

--
-- Name: contact contact_added; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY contact_added ON public.contact FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((current_setting('app.coordinates'::text))::boolean OR (member = ANY ((current_setting('app.members'::text))::uuid[])))));

--
-- Name: contact contact_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY contact_changed ON public.contact FOR UPDATE TO aid_application USING ((region = (current_setting('app.region'::text))::integer)) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((current_setting('app.coordinates'::text))::boolean OR (member = ANY ((current_setting('app.members'::text))::uuid[])))));

--
-- Name: contact contact_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY contact_owner ON public.contact TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: contact contact_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY contact_reader ON public.contact FOR SELECT TO aid_reader USING (true);

--
-- Name: contact contact_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY contact_seen ON public.contact FOR SELECT TO aid_application USING ((region = (current_setting('app.region'::text))::integer));

--
-- Name: deed; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.deed ENABLE ROW LEVEL SECURITY;

--
-- Name: deed deed_own; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY deed_own ON public.deed TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (account = (current_setting('app.account'::text))::uuid))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (account = (current_setting('app.account'::text))::uuid)));

--
-- Name: deed deed_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY deed_owner ON public.deed TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: deed deed_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY deed_reader ON public.deed FOR SELECT TO aid_reader USING (true);

--
-- Name: delegation; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.delegation ENABLE ROW LEVEL SECURITY;

--
-- Name: delegation delegation_ended; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY delegation_ended ON public.delegation FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR ((current_setting('app.coordinates'::text))::boolean AND (ended_at IS NOT NULL)))));

--
-- Name: delegation delegation_given; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY delegation_given ON public.delegation FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (((member = ANY ((current_setting('app.members'::text))::uuid[])) AND (NOT by_voice)) OR ((current_setting('app.coordinates'::text))::boolean AND by_voice))));

--
-- Name: delegation delegation_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY delegation_owner ON public.delegation TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: delegation delegation_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY delegation_reader ON public.delegation FOR SELECT TO aid_reader USING (true);

--
-- Name: delegation delegation_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY delegation_seen ON public.delegation FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: delivery; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.delivery ENABLE ROW LEVEL SECURITY;

--
-- Name: delivery delivery_made; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY delivery_made ON public.delivery FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: delivery delivery_moves; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY delivery_moves ON public.delivery FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (((member = ANY ((current_setting('app.members'::text))::uuid[])) AND (message <> ALL (ARRAY['request_came'::text, 'said_no'::text, 'desk_empty'::text, 'call_taken'::text, 'ran_alone'::text, 'help_offered'::text, 'relief_wanted'::text]))) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (((member = ANY ((current_setting('app.members'::text))::uuid[])) AND (message <> ALL (ARRAY['request_came'::text, 'said_no'::text, 'desk_empty'::text, 'call_taken'::text, 'ran_alone'::text, 'help_offered'::text, 'relief_wanted'::text]))) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: delivery delivery_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY delivery_owner ON public.delivery TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: delivery delivery_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY delivery_reader ON public.delivery FOR SELECT TO aid_reader USING (true);

--
-- Name: delivery delivery_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY delivery_seen ON public.delivery FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (((member = ANY ((current_setting('app.members'::text))::uuid[])) AND (message <> ALL (ARRAY['request_came'::text, 'said_no'::text, 'desk_empty'::text, 'call_taken'::text, 'ran_alone'::text, 'help_offered'::text, 'relief_wanted'::text]))) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: desk; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.desk ENABLE ROW LEVEL SECURITY;

--
-- Name: desk desk_moves; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY desk_moves ON public.desk FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.sees'::text))::boolean)) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: desk desk_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY desk_owner ON public.desk TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: desk desk_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY desk_reader ON public.desk FOR SELECT TO aid_reader USING (true);

--
-- Name: desk desk_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY desk_seen ON public.desk FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.sees'::text))::boolean));

--
-- Name: desk desk_taken; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY desk_taken ON public.desk FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: device_model; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.device_model ENABLE ROW LEVEL SECURITY;

--
-- Name: device_model device_model_added; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY device_model_added ON public.device_model FOR INSERT TO aid_application WITH CHECK (((current_setting('app.region'::text))::integer > 0));

--
-- Name: device_model device_model_locked; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY device_model_locked ON public.device_model FOR UPDATE TO aid_application USING (true) WITH CHECK (false);

--
-- Name: device_model device_model_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY device_model_owner ON public.device_model TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: device_model device_model_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY device_model_reader ON public.device_model FOR SELECT TO aid_reader USING (true);

--
-- Name: device_model device_model_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY device_model_seen ON public.device_model FOR SELECT TO aid_application USING (true);

--
-- Name: end_change; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.end_change ENABLE ROW LEVEL SECURITY;

--
-- Name: end_change end_change_answered; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY end_change_answered ON public.end_change FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (((by_lender <> (state = 'withdrawn'::text)) AND (asker = ANY ((current_setting('app.members'::text))::uuid[]))) OR ((by_lender = (state = 'withdrawn'::text)) AND (lender = ANY ((current_setting('app.members'::text))::uuid[]))) OR ((current_setting('app.coordinates'::text))::boolean AND answered_by_voice))));

--
-- Name: end_change end_change_asked; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY end_change_asked ON public.end_change FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (((NOT asked_by_voice) AND by_lender AND (lender = ANY ((current_setting('app.members'::text))::uuid[]))) OR ((NOT asked_by_voice) AND (NOT by_lender) AND (asker = ANY ((current_setting('app.members'::text))::uuid[]))) OR ((current_setting('app.coordinates'::text))::boolean AND asked_by_voice))));

--
-- Name: end_change end_change_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY end_change_guarded ON public.end_change TO aid_guard USING (true) WITH CHECK (true);

--
-- Name: end_change end_change_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY end_change_owner ON public.end_change TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: end_change end_change_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY end_change_reader ON public.end_change FOR SELECT TO aid_reader USING (true);

--
-- Name: end_change end_change_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY end_change_seen ON public.end_change FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: enquiry; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.enquiry ENABLE ROW LEVEL SECURITY;

--
-- Name: enquiry enquiry_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY enquiry_changed ON public.enquiry FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: enquiry enquiry_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY enquiry_guarded ON public.enquiry FOR INSERT TO aid_guard WITH CHECK (true);

--
-- Name: enquiry enquiry_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY enquiry_owner ON public.enquiry TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: enquiry enquiry_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY enquiry_reader ON public.enquiry FOR SELECT TO aid_reader USING (true);

--
-- Name: enquiry enquiry_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY enquiry_seen ON public.enquiry FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: enquiry enquiry_sent; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY enquiry_sent ON public.enquiry FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((current_setting('app.coordinates'::text))::boolean OR ((asked_as = 'direct'::text) AND (asker = ANY ((current_setting('app.members'::text))::uuid[]))))));

--
-- Name: entry; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.entry ENABLE ROW LEVEL SECURITY;

--
-- Name: entry entry_followed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY entry_followed ON public.entry FOR SELECT TO aid_tail USING (true);

--
-- Name: entry entry_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY entry_owner ON public.entry TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: entry entry_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY entry_reader ON public.entry FOR SELECT TO aid_reader USING (true);

--
-- Name: entry entry_sealed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY entry_sealed ON public.entry FOR SELECT TO aid_sealer USING (true);

--
-- Name: entry entry_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY entry_seen ON public.entry FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((audience && (current_setting('app.members'::text))::uuid[]) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: entry entry_written; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY entry_written ON public.entry FOR INSERT TO aid_application WITH CHECK ((region = (current_setting('app.region'::text))::integer));

--
-- Name: exercise_channel; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.exercise_channel ENABLE ROW LEVEL SECURITY;

--
-- Name: exercise_channel exercise_channel_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY exercise_channel_changed ON public.exercise_channel FOR UPDATE TO aid_application USING ((region = (current_setting('app.region'::text))::integer)) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: exercise_channel exercise_channel_chosen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY exercise_channel_chosen ON public.exercise_channel FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: exercise_channel exercise_channel_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY exercise_channel_owner ON public.exercise_channel TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: exercise_channel exercise_channel_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY exercise_channel_reader ON public.exercise_channel FOR SELECT TO aid_reader USING (true);

--
-- Name: exercise_channel exercise_channel_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY exercise_channel_seen ON public.exercise_channel FOR SELECT TO aid_application USING ((region = (current_setting('app.region'::text))::integer));

--
-- Name: incident; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.incident ENABLE ROW LEVEL SECURITY;

--
-- Name: incident incident_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY incident_changed ON public.incident FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean OR ((state <> 'suspected'::text) AND (current_setting('app.sees'::text))::boolean)))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: incident incident_opened; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY incident_opened ON public.incident FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: incident incident_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY incident_owner ON public.incident TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: incident incident_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY incident_reader ON public.incident FOR SELECT TO aid_reader USING (true);

--
-- Name: incident incident_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY incident_seen ON public.incident FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean OR ((state <> 'suspected'::text) AND (current_setting('app.sees'::text))::boolean))));

--
-- Name: lender_answer; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.lender_answer ENABLE ROW LEVEL SECURITY;

--
-- Name: lender_answer lender_answer_given; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY lender_answer_given ON public.lender_answer FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: lender_answer lender_answer_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY lender_answer_owner ON public.lender_answer TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: lender_answer lender_answer_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY lender_answer_reader ON public.lender_answer FOR SELECT TO aid_reader USING (true);

--
-- Name: lender_answer lender_answer_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY lender_answer_seen ON public.lender_answer FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: log_line; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.log_line ENABLE ROW LEVEL SECURITY;

--
-- Name: log_line log_line_filed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY log_line_filed ON public.log_line FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((writer = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((writer = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: log_line log_line_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY log_line_owner ON public.log_line TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: log_line log_line_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY log_line_reader ON public.log_line FOR SELECT TO aid_reader USING (true);

--
-- Name: log_line log_line_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY log_line_seen ON public.log_line FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((writer = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: log_line log_line_written; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY log_line_written ON public.log_line FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((writer = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: member; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.member ENABLE ROW LEVEL SECURITY;

--
-- Name: member member_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY member_changed ON public.member FOR UPDATE TO aid_application USING ((region = (current_setting('app.region'::text))::integer)) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((current_setting('app.coordinates'::text))::boolean OR (id = ANY ((current_setting('app.members'::text))::uuid[])))));

--
-- Name: member member_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY member_guarded ON public.member FOR SELECT TO aid_guard USING (true);

--
-- Name: member member_joins; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY member_joins ON public.member FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: member member_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY member_owner ON public.member TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: member member_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY member_reader ON public.member FOR SELECT TO aid_reader USING (true);

--
-- Name: member member_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY member_seen ON public.member FOR SELECT TO aid_application USING ((region = (current_setting('app.region'::text))::integer));

--
-- Name: membership; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.membership ENABLE ROW LEVEL SECURITY;

--
-- Name: membership membership_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY membership_changed ON public.membership FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((account = (current_setting('app.account'::text))::uuid) OR (member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((current_setting('app.coordinates'::text))::boolean OR ((member = ANY ((current_setting('app.members'::text))::uuid[])) AND ('organisation_administrator'::text = ANY ((current_setting('app.roles'::text))::text[])) AND (NOT (roles && ARRAY['coordinator'::text, 'auditor'::text, 'call_taker'::text]))))));

--
-- Name: membership membership_granted; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY membership_granted ON public.membership FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((current_setting('app.coordinates'::text))::boolean OR ((member = ANY ((current_setting('app.members'::text))::uuid[])) AND ('organisation_administrator'::text = ANY ((current_setting('app.roles'::text))::text[])) AND (NOT (roles && ARRAY['coordinator'::text, 'auditor'::text, 'call_taker'::text]))))));

--
-- Name: membership membership_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY membership_guarded ON public.membership FOR SELECT TO aid_guard USING (true);

--
-- Name: membership membership_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY membership_owner ON public.membership TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: membership membership_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY membership_reader ON public.membership FOR SELECT TO aid_reader USING (true);

--
-- Name: membership membership_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY membership_seen ON public.membership FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((account = (current_setting('app.account'::text))::uuid) OR (member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: note; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.note ENABLE ROW LEVEL SECURITY;

--
-- Name: note note_followed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY note_followed ON public.note FOR SELECT TO aid_tail USING (true);

--
-- Name: note note_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY note_owner ON public.note TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: note note_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY note_reader ON public.note FOR SELECT TO aid_reader USING (true);

--
-- Name: note note_redacted; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY note_redacted ON public.note FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((audience && (current_setting('app.members'::text))::uuid[]) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((owner = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean) AND (redacted_at IS NOT NULL)));

--
-- Name: note note_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY note_seen ON public.note FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((audience && (current_setting('app.members'::text))::uuid[]) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: note note_written; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY note_written ON public.note FOR INSERT TO aid_application WITH CHECK ((region = (current_setting('app.region'::text))::integer));

--
-- Name: number_block; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.number_block ENABLE ROW LEVEL SECURITY;

--
-- Name: number_block number_block_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY number_block_owner ON public.number_block TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: number_block number_block_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY number_block_reader ON public.number_block FOR SELECT TO aid_reader USING (true);

--
-- Name: number_block number_block_reserved; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY number_block_reserved ON public.number_block FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: number_block number_block_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY number_block_seen ON public.number_block FOR SELECT TO aid_application USING ((region = (current_setting('app.region'::text))::integer));

--
-- Name: offer; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.offer ENABLE ROW LEVEL SECURITY;

--
-- Name: offer offer_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY offer_changed ON public.offer FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: offer offer_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY offer_guarded ON public.offer FOR SELECT TO aid_guard USING (true);

--
-- Name: offer offer_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY offer_owner ON public.offer TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: offer offer_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY offer_reader ON public.offer FOR SELECT TO aid_reader USING (true);

--
-- Name: offer offer_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY offer_seen ON public.offer FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: offer offer_taken_in; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY offer_taken_in ON public.offer FOR INSERT TO aid_guard WITH CHECK (true);

--
-- Name: offer offer_tendered; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY offer_tendered ON public.offer FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: open_offer; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.open_offer ENABLE ROW LEVEL SECURITY;

--
-- Name: open_offer open_offer_decided; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY open_offer_decided ON public.open_offer FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: open_offer open_offer_made; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY open_offer_made ON public.open_offer FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: open_offer open_offer_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY open_offer_owner ON public.open_offer TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: open_offer open_offer_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY open_offer_reader ON public.open_offer FOR SELECT TO aid_reader USING (true);

--
-- Name: open_offer open_offer_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY open_offer_seen ON public.open_offer FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: override; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.override ENABLE ROW LEVEL SECURITY;

--
-- Name: override override_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY override_changed ON public.override FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.sees'::text))::boolean)) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: override override_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY override_owner ON public.override TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: override override_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY override_reader ON public.override FOR SELECT TO aid_reader USING (true);

--
-- Name: override override_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY override_seen ON public.override FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.sees'::text))::boolean));

--
-- Name: override override_set; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY override_set ON public.override FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: plan; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.plan ENABLE ROW LEVEL SECURITY;

--
-- Name: plan_item; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.plan_item ENABLE ROW LEVEL SECURITY;

--
-- Name: plan_item plan_item_locked; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY plan_item_locked ON public.plan_item FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.sees'::text))::boolean)) WITH CHECK (false);

--
-- Name: plan_item plan_item_made; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY plan_item_made ON public.plan_item FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: plan_item plan_item_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY plan_item_owner ON public.plan_item TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: plan_item plan_item_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY plan_item_reader ON public.plan_item FOR SELECT TO aid_reader USING (true);

--
-- Name: plan_item plan_item_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY plan_item_seen ON public.plan_item FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.sees'::text))::boolean));

--
-- Name: plan plan_locked; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY plan_locked ON public.plan FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.sees'::text))::boolean)) WITH CHECK (false);

--
-- Name: plan plan_made; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY plan_made ON public.plan FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: plan plan_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY plan_owner ON public.plan TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: plan plan_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY plan_reader ON public.plan FOR SELECT TO aid_reader USING (true);

--
-- Name: plan plan_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY plan_seen ON public.plan FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.sees'::text))::boolean));

--
-- Name: promise; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.promise ENABLE ROW LEVEL SECURITY;

--
-- Name: promise promise_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY promise_guarded ON public.promise TO aid_guard USING (true) WITH CHECK (true);

--
-- Name: promise promise_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY promise_owner ON public.promise TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: promise promise_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY promise_reader ON public.promise FOR SELECT TO aid_reader USING (true);

--
-- Name: promise promise_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY promise_seen ON public.promise FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((lender = ANY ((current_setting('app.members'::text))::uuid[])) OR (asker = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: proposal; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.proposal ENABLE ROW LEVEL SECURITY;

--
-- Name: proposal proposal_locked; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY proposal_locked ON public.proposal FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.sees'::text))::boolean)) WITH CHECK (false);

--
-- Name: proposal proposal_made; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY proposal_made ON public.proposal FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: proposal proposal_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY proposal_owner ON public.proposal TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: proposal proposal_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY proposal_reader ON public.proposal FOR SELECT TO aid_reader USING (true);

--
-- Name: proposal proposal_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY proposal_seen ON public.proposal FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.sees'::text))::boolean));

--
-- Name: proxy_entry; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.proxy_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: proxy_entry proxy_entry_confirmed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY proxy_entry_confirmed ON public.proxy_entry FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: proxy_entry proxy_entry_made; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY proxy_entry_made ON public.proxy_entry FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: proxy_entry proxy_entry_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY proxy_entry_owner ON public.proxy_entry TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: proxy_entry proxy_entry_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY proxy_entry_reader ON public.proxy_entry FOR SELECT TO aid_reader USING (true);

--
-- Name: proxy_entry proxy_entry_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY proxy_entry_seen ON public.proxy_entry FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: region; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.region ENABLE ROW LEVEL SECURITY;

--
-- Name: region region_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY region_changed ON public.region FOR UPDATE TO aid_application USING ((region = (current_setting('app.region'::text))::integer)) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: region region_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY region_guarded ON public.region FOR SELECT TO aid_guard USING (true);

--
-- Name: region region_opened; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY region_opened ON public.region FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: region region_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY region_owner ON public.region TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: region region_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY region_reader ON public.region FOR SELECT TO aid_reader USING (true);

--
-- Name: region region_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY region_seen ON public.region FOR SELECT TO aid_application USING ((region = (current_setting('app.region'::text))::integer));

--
-- Name: request_item; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.request_item ENABLE ROW LEVEL SECURITY;

--
-- Name: request_item request_item_asked; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY request_item_asked ON public.request_item FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: request_item request_item_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY request_item_changed ON public.request_item FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: request_item request_item_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY request_item_owner ON public.request_item TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: request_item request_item_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY request_item_reader ON public.request_item FOR SELECT TO aid_reader USING (true);

--
-- Name: request_item request_item_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY request_item_seen ON public.request_item FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: roll_call; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.roll_call ENABLE ROW LEVEL SECURITY;

--
-- Name: roll_call_answer; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.roll_call_answer ENABLE ROW LEVEL SECURITY;

--
-- Name: roll_call_answer roll_call_answer_asked; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY roll_call_answer_asked ON public.roll_call_answer FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (state = 'asked'::text) AND (((asker = ANY ((current_setting('app.members'::text))::uuid[])) AND (NOT by_desk)) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: roll_call_answer roll_call_answer_given; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY roll_call_answer_given ON public.roll_call_answer FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR ((asker = ANY ((current_setting('app.members'::text))::uuid[])) AND (NOT by_desk)) OR (current_setting('app.sees'::text))::boolean OR kept))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR ((asker = ANY ((current_setting('app.members'::text))::uuid[])) AND (NOT by_desk)) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: roll_call_answer roll_call_answer_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY roll_call_answer_owner ON public.roll_call_answer TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: roll_call_answer roll_call_answer_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY roll_call_answer_reader ON public.roll_call_answer FOR SELECT TO aid_reader USING (true);

--
-- Name: roll_call_answer roll_call_answer_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY roll_call_answer_seen ON public.roll_call_answer FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((member = ANY ((current_setting('app.members'::text))::uuid[])) OR ((asker = ANY ((current_setting('app.members'::text))::uuid[])) AND (NOT by_desk)) OR (current_setting('app.sees'::text))::boolean OR kept)));

--
-- Name: roll_call roll_call_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY roll_call_changed ON public.roll_call FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (((asker = ANY ((current_setting('app.members'::text))::uuid[])) AND (NOT by_desk)) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (((asker = ANY ((current_setting('app.members'::text))::uuid[])) AND (NOT by_desk)) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: roll_call roll_call_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY roll_call_owner ON public.roll_call TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: roll_call roll_call_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY roll_call_reader ON public.roll_call FOR SELECT TO aid_reader USING (true);

--
-- Name: roll_call roll_call_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY roll_call_seen ON public.roll_call FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (((asker = ANY ((current_setting('app.members'::text))::uuid[])) AND (NOT by_desk)) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: roll_call roll_call_started; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY roll_call_started ON public.roll_call FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (((asker = ANY ((current_setting('app.members'::text))::uuid[])) AND (NOT by_desk)) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: seal; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.seal ENABLE ROW LEVEL SECURITY;

--
-- Name: seal seal_followed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY seal_followed ON public.seal FOR SELECT TO aid_tail USING (true);

--
-- Name: seal seal_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY seal_owner ON public.seal TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: seal seal_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY seal_reader ON public.seal FOR SELECT TO aid_reader USING (true);

--
-- Name: seal seal_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY seal_seen ON public.seal FOR SELECT TO aid_application USING ((region = (current_setting('app.region'::text))::integer));

--
-- Name: seal seal_set; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY seal_set ON public.seal TO aid_sealer USING (true) WITH CHECK (true);

--
-- Name: sealer; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.sealer ENABLE ROW LEVEL SECURITY;

--
-- Name: sealer sealer_begun; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY sealer_begun ON public.sealer FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ("position" = 0) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: sealer sealer_followed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY sealer_followed ON public.sealer FOR SELECT TO aid_tail USING (true);

--
-- Name: sealer sealer_moves; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY sealer_moves ON public.sealer TO aid_sealer USING (true) WITH CHECK (true);

--
-- Name: sealer sealer_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY sealer_owner ON public.sealer TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: sealer sealer_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY sealer_reader ON public.sealer FOR SELECT TO aid_reader USING (true);

--
-- Name: session; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.session ENABLE ROW LEVEL SECURITY;

--
-- Name: session session_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY session_guarded ON public.session FOR SELECT TO aid_guard USING (true);

--
-- Name: session session_own; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY session_own ON public.session TO aid_application USING ((account = (current_setting('app.account'::text))::uuid)) WITH CHECK ((account = (current_setting('app.account'::text))::uuid));

--
-- Name: session session_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY session_owner ON public.session TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: site; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.site ENABLE ROW LEVEL SECURITY;

--
-- Name: site site_added; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY site_added ON public.site FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((current_setting('app.coordinates'::text))::boolean OR (member = ANY ((current_setting('app.members'::text))::uuid[])))));

--
-- Name: site site_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY site_changed ON public.site FOR UPDATE TO aid_application USING ((region = (current_setting('app.region'::text))::integer)) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((current_setting('app.coordinates'::text))::boolean OR (member = ANY ((current_setting('app.members'::text))::uuid[])))));

--
-- Name: site site_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY site_guarded ON public.site FOR SELECT TO aid_guard USING (true);

--
-- Name: site site_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY site_owner ON public.site TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: site site_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY site_reader ON public.site FOR SELECT TO aid_reader USING (true);

--
-- Name: site site_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY site_seen ON public.site FOR SELECT TO aid_application USING ((region = (current_setting('app.region'::text))::integer));

--
-- Name: task; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.task ENABLE ROW LEVEL SECURITY;

--
-- Name: task task_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY task_changed ON public.task FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((owner = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean))) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND ((owner = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.coordinates'::text))::boolean)));

--
-- Name: task task_guarded; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY task_guarded ON public.task TO aid_guard USING (true) WITH CHECK (true);

--
-- Name: task task_opened; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY task_opened ON public.task FOR INSERT TO aid_application WITH CHECK ((region = (current_setting('app.region'::text))::integer));

--
-- Name: task task_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY task_owner ON public.task TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: task task_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY task_reader ON public.task FOR SELECT TO aid_reader USING (true);

--
-- Name: task task_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY task_seen ON public.task FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND ((owner = ANY ((current_setting('app.members'::text))::uuid[])) OR (current_setting('app.sees'::text))::boolean)));

--
-- Name: teller; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.teller ENABLE ROW LEVEL SECURITY;

--
-- Name: teller teller_begun; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY teller_begun ON public.teller FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: teller teller_moves; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY teller_moves ON public.teller FOR UPDATE TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.sees'::text))::boolean)) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: teller teller_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY teller_owner ON public.teller TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: teller teller_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY teller_reader ON public.teller FOR SELECT TO aid_reader USING (true);

--
-- Name: teller teller_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY teller_seen ON public.teller FOR SELECT TO aid_application USING (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.sees'::text))::boolean));

--
-- Name: travel_time; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.travel_time ENABLE ROW LEVEL SECURITY;

--
-- Name: travel_time travel_time_changed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY travel_time_changed ON public.travel_time FOR UPDATE TO aid_application USING ((region = (current_setting('app.region'::text))::integer)) WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: travel_time travel_time_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY travel_time_owner ON public.travel_time TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: travel_time travel_time_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY travel_time_reader ON public.travel_time FOR SELECT TO aid_reader USING (true);

--
-- Name: travel_time travel_time_said; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY travel_time_said ON public.travel_time FOR INSERT TO aid_application WITH CHECK (((region = (current_setting('app.region'::text))::integer) AND (current_setting('app.coordinates'::text))::boolean));

--
-- Name: travel_time travel_time_seen; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY travel_time_seen ON public.travel_time FOR SELECT TO aid_application USING ((region = (current_setting('app.region'::text))::integer));

--
-- Name: unsealed; Type: ROW SECURITY; Schema: public; Owner: aid_owner
--

ALTER TABLE public.unsealed ENABLE ROW LEVEL SECURITY;

--
-- Name: unsealed unsealed_followed; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY unsealed_followed ON public.unsealed FOR SELECT TO aid_tail USING (true);

--
-- Name: unsealed unsealed_owner; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY unsealed_owner ON public.unsealed TO aid_owner USING (true) WITH CHECK (true);

--
-- Name: unsealed unsealed_reader; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY unsealed_reader ON public.unsealed FOR SELECT TO aid_reader USING (true);

--
-- Name: unsealed unsealed_taken; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY unsealed_taken ON public.unsealed TO aid_sealer USING (true) WITH CHECK (false);

--
-- Name: unsealed unsealed_written; Type: POLICY; Schema: public; Owner: aid_owner
--

CREATE POLICY unsealed_written ON public.unsealed FOR INSERT TO aid_application WITH CHECK ((region = (current_setting('app.region'::text))::integer));

--
-- Name: SCHEMA app; Type: ACL; Schema: -; Owner: aid_owner
--

GRANT USAGE ON SCHEMA app TO aid_application;
GRANT ALL ON SCHEMA app TO aid_guard;
GRANT USAGE ON SCHEMA app TO aid_sealer;
GRANT USAGE ON SCHEMA app TO aid_tail;
GRANT USAGE ON SCHEMA app TO aid_reader;

--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

GRANT USAGE ON SCHEMA public TO aid_application;
GRANT USAGE ON SCHEMA public TO aid_guard;
GRANT USAGE ON SCHEMA public TO aid_sealer;
GRANT USAGE ON SCHEMA public TO aid_tail;
GRANT USAGE ON SCHEMA public TO aid_reader;

--
-- Name: FUNCTION account_named(wanted text); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.account_named(wanted text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.account_named(wanted text) TO aid_application;

--
-- Name: FUNCTION call_card(wanted_code text, wanted_hash bytea); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.call_card(wanted_code text, wanted_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION app.call_card(wanted_code text, wanted_hash bytea) TO aid_application;

--
-- Name: FUNCTION card_closed(wanted_code text); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.card_closed(wanted_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.card_closed(wanted_code text) TO aid_application;

--
-- Name: FUNCTION card_phone(wanted_code text); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.card_phone(wanted_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.card_phone(wanted_code text) TO aid_application;

--
-- Name: FUNCTION card_word_used(wanted_region integer, wanted_card uuid, wanted_ordinal integer); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.card_word_used(wanted_region integer, wanted_card uuid, wanted_ordinal integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.card_word_used(wanted_region integer, wanted_card uuid, wanted_ordinal integer) TO aid_application;

--
-- Name: FUNCTION coordinators(wanted_region integer); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.coordinators(wanted_region integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.coordinators(wanted_region integer) TO aid_application;

--
-- Name: FUNCTION end_is_over(wanted_region integer, wanted_order uuid, at timestamp with time zone); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.end_is_over(wanted_region integer, wanted_order uuid, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION app.end_is_over(wanted_region integer, wanted_order uuid, at timestamp with time zone) TO aid_application;

--
-- Name: FUNCTION end_withdrawn(wanted_region integer, wanted_change uuid, at timestamp with time zone); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.end_withdrawn(wanted_region integer, wanted_change uuid, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION app.end_withdrawn(wanted_region integer, wanted_change uuid, at timestamp with time zone) TO aid_application;

--
-- Name: FUNCTION enter(region integer, account uuid, member uuid, members uuid[], roles text[], sees boolean, coordinates boolean); Type: ACL; Schema: app; Owner: aid_owner
--

REVOKE ALL ON FUNCTION app.enter(region integer, account uuid, member uuid, members uuid[], roles text[], sees boolean, coordinates boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION app.enter(region integer, account uuid, member uuid, members uuid[], roles text[], sees boolean, coordinates boolean) TO aid_application;

--
-- Name: FUNCTION give_back(wanted_region integer, wanted_offer uuid, units integer, why text, at timestamp with time zone); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.give_back(wanted_region integer, wanted_offer uuid, units integer, why text, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION app.give_back(wanted_region integer, wanted_offer uuid, units integer, why text, at timestamp with time zone) TO aid_application;

--
-- Name: FUNCTION login(wanted text); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.login(wanted text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.login(wanted text) TO aid_application;

--
-- Name: FUNCTION own_slips(wanted_region integer, since timestamp with time zone); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.own_slips(wanted_region integer, since timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION app.own_slips(wanted_region integer, since timestamp with time zone) TO aid_application;

--
-- Name: FUNCTION promise(wanted_region integer, wanted_offer uuid, at timestamp with time zone); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.promise(wanted_region integer, wanted_offer uuid, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION app.promise(wanted_region integer, wanted_offer uuid, at timestamp with time zone) TO aid_application;

--
-- Name: FUNCTION promise_again(wanted_region integer, wanted_offer uuid, units integer); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.promise_again(wanted_region integer, wanted_offer uuid, units integer) FROM PUBLIC;
GRANT ALL ON FUNCTION app.promise_again(wanted_region integer, wanted_offer uuid, units integer) TO aid_application;

--
-- Name: FUNCTION seats(); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.seats() FROM PUBLIC;
GRANT ALL ON FUNCTION app.seats() TO aid_application;

--
-- Name: FUNCTION session(wanted bytea); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.session(wanted bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION app.session(wanted bytea) TO aid_application;

--
-- Name: FUNCTION still_on_the_way(wanted_region integer, wanted_order uuid, units integer, at timestamp with time zone); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.still_on_the_way(wanted_region integer, wanted_order uuid, units integer, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION app.still_on_the_way(wanted_region integer, wanted_order uuid, units integer, at timestamp with time zone) TO aid_application;

--
-- Name: FUNCTION take_in(wanted_region integer, wanted_asker uuid, wanted_lender uuid, wanted_class text, amount integer, wanted_request uuid, wanted_number text, wanted_item uuid, wanted_harm text, needed timestamp with time zone, wanted_enquiry uuid, enquiry_is_new boolean, wanted_offer uuid, spare_capability uuid, arrives timestamp with time zone, back_by timestamp with time zone, wanted_terms text, at timestamp with time zone); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.take_in(wanted_region integer, wanted_asker uuid, wanted_lender uuid, wanted_class text, amount integer, wanted_request uuid, wanted_number text, wanted_item uuid, wanted_harm text, needed timestamp with time zone, wanted_enquiry uuid, enquiry_is_new boolean, wanted_offer uuid, spare_capability uuid, arrives timestamp with time zone, back_by timestamp with time zone, wanted_terms text, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION app.take_in(wanted_region integer, wanted_asker uuid, wanted_lender uuid, wanted_class text, amount integer, wanted_request uuid, wanted_number text, wanted_item uuid, wanted_harm text, needed timestamp with time zone, wanted_enquiry uuid, enquiry_is_new boolean, wanted_offer uuid, spare_capability uuid, arrives timestamp with time zone, back_by timestamp with time zone, wanted_terms text, at timestamp with time zone) TO aid_application;

--
-- Name: FUNCTION use_card_word(wanted_region integer, wanted_card uuid, wanted_ordinal integer, asks uuid, at timestamp with time zone); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.use_card_word(wanted_region integer, wanted_card uuid, wanted_ordinal integer, asks uuid, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION app.use_card_word(wanted_region integer, wanted_card uuid, wanted_ordinal integer, asks uuid, at timestamp with time zone) TO aid_application;

--
-- Name: PROCEDURE wall(IN wanted regclass); Type: ACL; Schema: app; Owner: aid_owner
--

REVOKE ALL ON PROCEDURE app.wall(IN wanted regclass) FROM PUBLIC;

--
-- Name: FUNCTION who_has(wanted_region integer, wanted_class text, wanted_model uuid); Type: ACL; Schema: app; Owner: aid_guard
--

REVOKE ALL ON FUNCTION app.who_has(wanted_region integer, wanted_class text, wanted_model uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.who_has(wanted_region integer, wanted_class text, wanted_model uuid) TO aid_application;

--
-- Name: TABLE account; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.account TO aid_application;
GRANT SELECT ON TABLE public.account TO aid_guard;

--
-- Name: TABLE account_deed; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.account_deed TO aid_application;

--
-- Name: TABLE account_entry; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.account_entry TO aid_reader;
GRANT SELECT,INSERT ON TABLE public.account_entry TO aid_application;

--
-- Name: TABLE aid_class; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.aid_class TO aid_reader;
GRANT SELECT,UPDATE ON TABLE public.aid_class TO aid_application;

--
-- Name: TABLE aid_order; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.aid_order TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.aid_order TO aid_application;

--
-- Name: TABLE aid_request; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.aid_request TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.aid_request TO aid_application;

--
-- Name: TABLE call_card; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.call_card TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.call_card TO aid_application;
GRANT SELECT,UPDATE ON TABLE public.call_card TO aid_guard;

--
-- Name: TABLE call_slip; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.call_slip TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.call_slip TO aid_application;
GRANT SELECT ON TABLE public.call_slip TO aid_guard;

--
-- Name: TABLE cap; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.cap TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cap TO aid_application;
GRANT SELECT,UPDATE ON TABLE public.cap TO aid_guard;

--
-- Name: TABLE capability; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.capability TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.capability TO aid_application;
GRANT SELECT,INSERT,UPDATE ON TABLE public.capability TO aid_guard;

--
-- Name: TABLE card_word; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT INSERT ON TABLE public.card_word TO aid_application;
GRANT SELECT,UPDATE ON TABLE public.card_word TO aid_guard;

--
-- Name: TABLE carry_leg; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.carry_leg TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.carry_leg TO aid_application;

--
-- Name: TABLE closed_class; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.closed_class TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.closed_class TO aid_application;

--
-- Name: TABLE conflict; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.conflict TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.conflict TO aid_application;

--
-- Name: TABLE contact; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.contact TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.contact TO aid_application;

--
-- Name: TABLE deed; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.deed TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.deed TO aid_application;

--
-- Name: TABLE delegation; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.delegation TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.delegation TO aid_application;

--
-- Name: TABLE delivery; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.delivery TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.delivery TO aid_application;

--
-- Name: TABLE desk; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.desk TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.desk TO aid_application;

--
-- Name: TABLE device_model; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.device_model TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.device_model TO aid_application;

--
-- Name: TABLE end_change; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.end_change TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.end_change TO aid_application;
GRANT SELECT,UPDATE ON TABLE public.end_change TO aid_guard;

--
-- Name: TABLE enquiry; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.enquiry TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.enquiry TO aid_application;
GRANT INSERT ON TABLE public.enquiry TO aid_guard;

--
-- Name: TABLE entry; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.entry TO aid_reader;
GRANT SELECT,INSERT ON TABLE public.entry TO aid_application;
GRANT SELECT ON TABLE public.entry TO aid_sealer;
GRANT SELECT ON TABLE public.entry TO aid_tail;

--
-- Name: TABLE exercise_channel; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.exercise_channel TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.exercise_channel TO aid_application;

--
-- Name: TABLE incident; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.incident TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.incident TO aid_application;

--
-- Name: TABLE lender_answer; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.lender_answer TO aid_reader;
GRANT SELECT,INSERT ON TABLE public.lender_answer TO aid_application;

--
-- Name: TABLE log_line; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.log_line TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.log_line TO aid_application;

--
-- Name: TABLE member; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.member TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.member TO aid_application;
GRANT SELECT ON TABLE public.member TO aid_guard;

--
-- Name: TABLE membership; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.membership TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.membership TO aid_application;
GRANT SELECT ON TABLE public.membership TO aid_guard;

--
-- Name: TABLE note; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.note TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.note TO aid_application;
GRANT SELECT ON TABLE public.note TO aid_tail;

--
-- Name: TABLE number_block; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.number_block TO aid_reader;
GRANT SELECT,INSERT ON TABLE public.number_block TO aid_application;

--
-- Name: TABLE offer; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.offer TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.offer TO aid_application;
GRANT SELECT,INSERT ON TABLE public.offer TO aid_guard;

--
-- Name: TABLE open_offer; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.open_offer TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.open_offer TO aid_application;

--
-- Name: TABLE override; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.override TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.override TO aid_application;

--
-- Name: TABLE plan; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.plan TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.plan TO aid_application;

--
-- Name: TABLE plan_item; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.plan_item TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.plan_item TO aid_application;

--
-- Name: TABLE promise; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.promise TO aid_reader;
GRANT SELECT ON TABLE public.promise TO aid_application;
GRANT SELECT,INSERT,UPDATE ON TABLE public.promise TO aid_guard;

--
-- Name: TABLE promised_wrongly; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.promised_wrongly TO aid_application;
GRANT SELECT ON TABLE public.promised_wrongly TO aid_reader;

--
-- Name: TABLE proposal; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.proposal TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.proposal TO aid_application;

--
-- Name: TABLE proxy_entry; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.proxy_entry TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.proxy_entry TO aid_application;

--
-- Name: TABLE region; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.region TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.region TO aid_application;
GRANT SELECT ON TABLE public.region TO aid_guard;

--
-- Name: TABLE request_item; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.request_item TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.request_item TO aid_application;

--
-- Name: TABLE roll_call; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.roll_call TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.roll_call TO aid_application;

--
-- Name: TABLE roll_call_answer; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.roll_call_answer TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.roll_call_answer TO aid_application;

--
-- Name: TABLE seal; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.seal TO aid_reader;
GRANT SELECT ON TABLE public.seal TO aid_application;
GRANT SELECT,INSERT ON TABLE public.seal TO aid_sealer;
GRANT SELECT ON TABLE public.seal TO aid_tail;

--
-- Name: TABLE sealer; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.sealer TO aid_reader;
GRANT INSERT ON TABLE public.sealer TO aid_application;
GRANT SELECT,UPDATE ON TABLE public.sealer TO aid_sealer;
GRANT SELECT ON TABLE public.sealer TO aid_tail;

--
-- Name: TABLE session; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.session TO aid_application;
GRANT SELECT ON TABLE public.session TO aid_guard;

--
-- Name: TABLE site; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.site TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.site TO aid_application;
GRANT SELECT ON TABLE public.site TO aid_guard;

--
-- Name: TABLE task; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.task TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.task TO aid_application;
GRANT SELECT,UPDATE ON TABLE public.task TO aid_guard;

--
-- Name: TABLE teller; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.teller TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.teller TO aid_application;

--
-- Name: TABLE travel_time; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.travel_time TO aid_reader;
GRANT SELECT,INSERT,UPDATE ON TABLE public.travel_time TO aid_application;

--
-- Name: TABLE unsealed; Type: ACL; Schema: public; Owner: aid_owner
--

GRANT SELECT ON TABLE public.unsealed TO aid_reader;
GRANT INSERT ON TABLE public.unsealed TO aid_application;
GRANT SELECT,DELETE,UPDATE ON TABLE public.unsealed TO aid_sealer;
GRANT SELECT ON TABLE public.unsealed TO aid_tail;

--
-- PostgreSQL database dump complete
--

