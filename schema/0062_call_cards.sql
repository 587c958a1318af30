-- Whether a word was used up already, for whoever holds its card: who comes back with it is told what it asked.
create function app.card_word_used(wanted_region int, wanted_card uuid, wanted_ordinal int) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog as $$
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

alter function app.card_word_used owner to aid_guard;

revoke execute on function app.card_word_used from public;

grant execute on function app.card_word_used to aid_application;
