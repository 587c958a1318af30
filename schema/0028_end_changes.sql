-- Another end for an order: asked by one side, answered by the other. Later, it is an extension; earlier, an early return or release.
create table end_change (
    region int not null,
    id uuid not null,
    aid_order uuid not null,
    lender uuid not null,
    asker uuid not null,
    by_lender boolean not null,
    until timestamptz not null,
    state text not null,
    not_before timestamptz,
    asked_at timestamptz not null,
    answered_at timestamptz,
    constraint end_change_key primary key (region, id),
    constraint end_change_state_known check (state in ('asked', 'agreed', 'declined')),
    constraint end_change_answer_whole check ((state = 'asked') = (answered_at is null) and (state = 'declined' or not_before is null))
);

call app.wall('end_change');

alter table end_change add constraint end_change_of_order foreign key (region, aid_order) references aid_order (region, id);

alter table end_change add constraint end_change_of_lender foreign key (region, lender) references member (region, id);

alter table end_change add constraint end_change_for_asker foreign key (region, asker) references member (region, id);

-- One question at a time.
create unique index end_change_waits_once on end_change (region, aid_order) where state = 'asked';

create index end_change_by_order on end_change (region, aid_order);

grant select, insert, update on end_change to aid_application;

create policy end_change_seen on end_change for select to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.sees')::boolean));

-- Both say yes: nobody asks or answers for a side but that side.
create policy end_change_asked on end_change for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (by_lender and lender = any (current_setting('app.members')::uuid[])
            or not by_lender and asker = any (current_setting('app.members')::uuid[])));

create policy end_change_answered on end_change for update to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (by_lender and asker = any (current_setting('app.members')::uuid[])
            or not by_lender and lender = any (current_setting('app.members')::uuid[])));

-- The asker needs it no longer: what has not left is called off, what is out has to come home.
alter table aid_order add column released_at timestamptz;

alter table task drop constraint task_kind_known;

alter table task add constraint task_kind_known
    check (kind in ('skipped_step', 'short_promise', 'expect_fewer', 'turn_back', 'answer_end'));
