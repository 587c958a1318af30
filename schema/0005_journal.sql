-- What happened, in the exact bytes that were written then; the sealer puts committed entries in order.

-- Every deed's id with its outcome: the same id never acts twice.
create table deed (
    region int not null,
    account uuid not null,
    id uuid not null,
    digest bytea not null,
    outcome jsonb,
    recorded_at timestamptz not null,
    constraint deed_key primary key (region, account, id)
);

call app.wall('deed');

-- Free text and personal names stand here; an entry holds only their digest, so that they can be emptied.
create table note (
    region int not null,
    id uuid not null,
    salt bytea not null,
    text text not null,
    owner uuid,
    audience uuid[] not null,
    redacted_at timestamptz,
    constraint note_key primary key (region, id),
    constraint note_text_length check (length(text) <= 4000),
    constraint note_redacted_is_empty check (redacted_at is null or (text = '' and salt = ''))
);

call app.wall('note');

create table entry (
    region int not null,
    id uuid not null,
    deed uuid not null,
    kind text not null,
    request uuid,
    aid_order uuid,
    name_note uuid,
    text_note uuid,
    audience uuid[] not null,
    body text not null,
    recorded_at timestamptz not null,
    constraint entry_key primary key (region, id)
);

call app.wall('entry');

create index entry_by_request on entry (region, request) where request is not null;

create index entry_by_order on entry (region, aid_order) where aid_order is not null;

create table unsealed (
    region int not null,
    entry uuid not null,
    recorded_at timestamptz not null,
    -- The place among the entries of one deed, which all have its time.
    ordinal int not null,
    constraint unsealed_key primary key (region, entry)
);

call app.wall('unsealed');

alter table unsealed add constraint unsealed_entry_there foreign key (region, entry) references entry (region, id);

create table seal (
    region int not null,
    position bigint not null,
    entry uuid not null,
    hash bytea not null,
    constraint seal_key primary key (region, position),
    constraint seal_once unique (region, entry),
    constraint seal_position_positive check (position > 0),
    constraint seal_hash_length check (octet_length(hash) = 32)
);

call app.wall('seal');

alter table seal add constraint seal_entry_there foreign key (region, entry) references entry (region, id);

-- One row a region: the last position and hash. Only the sealer touches it; no deed ever does.
create table sealer (
    region int not null,
    position bigint not null,
    hash bytea not null,
    constraint sealer_key primary key (region)
);

call app.wall('sealer');

grant select, insert, update on deed, note to aid_application;

grant select, insert on entry to aid_application;

grant insert on unsealed to aid_application;

grant select on seal to aid_application;

grant insert on sealer to aid_application;

create policy deed_own on deed to aid_application
    using (region = current_setting('app.region')::int and account = current_setting('app.account')::uuid)
    with check (region = current_setting('app.region')::int and account = current_setting('app.account')::uuid);

create policy note_seen on note for select to aid_application
    using (region = current_setting('app.region')::int
        and (audience && current_setting('app.members')::uuid[] or current_setting('app.sees')::boolean));

create policy note_written on note for insert to aid_application
    with check (region = current_setting('app.region')::int);

create policy note_redacted on note for update to aid_application
    using (region = current_setting('app.region')::int
        and (audience && current_setting('app.members')::uuid[] or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (owner = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean)
        and redacted_at is not null);

create policy entry_seen on entry for select to aid_application
    using (region = current_setting('app.region')::int
        and (audience && current_setting('app.members')::uuid[] or current_setting('app.sees')::boolean));

create policy entry_written on entry for insert to aid_application
    with check (region = current_setting('app.region')::int);

create policy unsealed_written on unsealed for insert to aid_application
    with check (region = current_setting('app.region')::int);

create policy seal_seen on seal for select to aid_application using (region = current_setting('app.region')::int);

create policy sealer_begun on sealer for insert to aid_application
    with check (region = current_setting('app.region')::int and position = 0 and current_setting('app.coordinates')::boolean);

grant select, delete, update on unsealed to aid_sealer;

grant select on entry to aid_sealer;

grant select, insert on seal to aid_sealer;

grant select, update on sealer to aid_sealer;

create policy unsealed_taken on unsealed to aid_sealer using (true) with check (false);

create policy entry_sealed on entry for select to aid_sealer using (true);

create policy seal_set on seal to aid_sealer using (true) with check (true);

create policy sealer_moves on sealer to aid_sealer using (true) with check (true);

grant select on seal, entry, note, unsealed, sealer to aid_tail;

create policy seal_followed on seal for select to aid_tail using (true);

create policy entry_followed on entry for select to aid_tail using (true);

create policy note_followed on note for select to aid_tail using (true);

create policy unsealed_followed on unsealed for select to aid_tail using (true);

create policy sealer_followed on sealer for select to aid_tail using (true);
