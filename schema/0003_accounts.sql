-- Account tables: each by its own key, so that one person may sit in several regions.

create table account (
    account uuid not null,
    login text not null,
    name text not null,
    password text not null,
    language text,
    opened_at timestamptz not null,
    constraint account_key primary key (account),
    constraint account_login_taken unique (login),
    constraint account_login_form check (login ~ '^[a-z0-9._@-]{1,80}$'),
    constraint account_language_known check (language in ('en', 'ja'))
);

call app.wall('account');

create table session (
    hash bytea not null,
    account uuid not null,
    kind text not null,
    region int,
    member uuid,
    opened_at timestamptz not null,
    expires_at timestamptz not null,
    constraint session_key primary key (hash),
    constraint session_hash_length check (octet_length(hash) = 32),
    constraint session_kind_known check (kind in ('cookie', 'bearer')),
    constraint session_seat_whole check (num_nulls(region, member) in (0, 2))
);

call app.wall('session');

create index session_by_account on session (account);

create table account_deed (
    account uuid not null,
    id uuid not null,
    digest bytea not null,
    outcome jsonb,
    recorded_at timestamptz not null,
    constraint account_deed_key primary key (account, id)
);

call app.wall('account_deed');

create table account_entry (
    account uuid not null,
    id uuid not null,
    body text not null,
    recorded_at timestamptz not null,
    constraint account_entry_key primary key (account, id)
);

call app.wall('account_entry');

-- The reader never sees secrets.
revoke select on account, session, account_deed from aid_reader;

drop policy account_reader on account;

drop policy session_reader on session;

drop policy account_deed_reader on account_deed;

grant select, insert, update on account to aid_application;

grant select, insert, update, delete on session to aid_application;

grant select, insert, update on account_deed to aid_application;

grant select, insert on account_entry to aid_application;

create policy account_self on account for select to aid_application
    using (account = current_setting('app.account')::uuid);

create policy account_changed on account for update to aid_application
    using (account = current_setting('app.account')::uuid)
    with check (account = current_setting('app.account')::uuid);

create policy account_opened on account for insert to aid_application
    with check (current_setting('app.coordinates')::boolean
        or 'organisation_administrator' = any (current_setting('app.roles')::text[]));

create policy session_own on session to aid_application
    using (account = current_setting('app.account')::uuid)
    with check (account = current_setting('app.account')::uuid);

create policy account_deed_own on account_deed to aid_application
    using (account = current_setting('app.account')::uuid)
    with check (account = current_setting('app.account')::uuid);

create policy account_entry_own on account_entry to aid_application
    using (account = current_setting('app.account')::uuid)
    with check (account = current_setting('app.account')::uuid);

grant select on account, session to aid_guard;

create policy account_guarded on account for select to aid_guard using (true);

create policy session_guarded on session for select to aid_guard using (true);
