-- The card beside a site's telephone, with one-time words of which only digests are kept.

create table call_card (
    region int not null,
    id uuid not null,
    site uuid not null,
    member uuid not null,
    code text not null,
    state text not null,
    misses int not null,
    missed_at timestamptz,
    issued_at timestamptz not null,
    constraint call_card_key primary key (region, id),
    constraint call_card_code_taken unique (region, code),
    -- So that a word can name the member of its card.
    constraint call_card_with_member unique (region, id, member),
    constraint call_card_code_length check (length(code) between 3 and 20),
    constraint call_card_state_known check (state in ('live', 'withdrawn')),
    constraint call_card_misses_not_negative check (misses >= 0)
);

call app.wall('call_card');

alter table call_card add constraint call_card_of_site foreign key (region, site) references site (region, id);

alter table call_card add constraint call_card_of_member foreign key (region, member) references member (region, id);

create unique index call_card_live_once on call_card (region, site) where state = 'live';

create index call_card_by_code on call_card (code);

create table card_word (
    region int not null,
    card uuid not null,
    member uuid not null,
    ordinal int not null,
    hash bytea not null,
    used_at timestamptz,
    -- What it asked, where it was used to ask; written before the request itself, in the same transaction.
    request uuid,
    constraint card_word_key primary key (region, card, ordinal),
    constraint card_word_ordinal_range check (ordinal between 1 and 99),
    constraint card_word_hash_length check (octet_length(hash) = 32),
    constraint card_word_asked_when_used check (request is null or used_at is not null)
);

call app.wall('card_word');

alter table card_word add constraint card_word_of_card foreign key (region, card, member) references call_card (region, id, member);

-- The reader never sees secrets.
revoke select on card_word from aid_reader;

drop policy card_word_reader on card_word;

grant select, insert, update on call_card to aid_application;

-- Digests go in and never come out: only the guard compares them.
grant insert on card_word to aid_application;

create policy call_card_seen on call_card for select to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean));

create policy call_card_issued on call_card for insert to aid_application
    with check (region = current_setting('app.region')::int and misses = 0
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create policy call_card_withdrawn on call_card for update to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create policy card_word_issued on card_word for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

grant select, update on call_card, card_word to aid_guard;

create policy call_card_guarded on call_card to aid_guard using (true) with check (true);

create policy card_word_guarded on card_word to aid_guard using (true) with check (true);

-- Whose card this is, for whoever knows its code and one of its words. Five wrong words close the card for an hour.
create function app.call_card(wanted_code text, wanted_hash bytea)
    returns table (region int, card uuid, code text, site uuid, member uuid, ordinal int)
    language plpgsql security definer set search_path = pg_catalog as $$
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

-- Uses a word up. `fresh` is false where it was used before; then `asked` is the request that it asked, if it asked one.
create function app.use_card_word(wanted_region int, wanted_card uuid, wanted_ordinal int, asks uuid, at timestamptz)
    returns table (fresh boolean, asked uuid) language plpgsql security definer set search_path = pg_catalog as $$
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

alter function app.call_card owner to aid_guard;

alter function app.use_card_word owner to aid_guard;

revoke execute on function app.call_card, app.use_card_word from public;

grant execute on function app.call_card, app.use_card_word to aid_application;
