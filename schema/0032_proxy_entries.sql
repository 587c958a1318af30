-- Requests that the desk entered for a hospital, until the hospital says that they are right.

create table proxy_entry (
    region int not null,
    request uuid not null,
    member uuid not null,
    entered_at timestamptz not null,
    confirmed_at timestamptz,
    constraint proxy_entry_key primary key (region, request)
);

call app.wall('proxy_entry');

alter table proxy_entry add constraint proxy_entry_of_request foreign key (region, request) references aid_request (region, id);

alter table proxy_entry add constraint proxy_entry_for_member foreign key (region, member) references member (region, id);

create index proxy_entry_latest on proxy_entry (region, entered_at);

grant select, insert, update on proxy_entry to aid_application;

create policy proxy_entry_seen on proxy_entry for select to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean));

create policy proxy_entry_made on proxy_entry for insert to aid_application
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

create policy proxy_entry_confirmed on proxy_entry for update to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

-- An order from paper that collides has a task too; the list stands here because the last file that writes it counts.
alter table task drop constraint task_kind_known;

alter table task add constraint task_kind_known
    check (kind in ('skipped_step', 'short_promise', 'expect_fewer', 'turn_back', 'answer_end', 'decide_conflict'));
