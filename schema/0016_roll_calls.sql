-- Asking everybody, or some, up to three questions at once; in peacetime a member asks its peers the same way.

-- The question itself, for whoever asks. Those who are asked read a row of their own.
create table roll_call (
    region int not null,
    id uuid not null,
    asker uuid not null,
    occasion text not null,
    questions jsonb not null,
    answer_by timestamptz not null,
    state text not null,
    started_at timestamptz not null,
    version int not null,
    constraint roll_call_key primary key (region, id),
    constraint roll_call_occasion_known check (occasion in ('incident', 'everyday', 'planned_work')),
    constraint roll_call_questions_few check (jsonb_array_length(questions) between 1 and 3),
    constraint roll_call_state_known check (state in ('open', 'due')),
    constraint roll_call_time_forward check (answer_by > started_at)
);

call app.wall('roll_call');

alter table roll_call add constraint roll_call_of_asker foreign key (region, asker) references member (region, id);

create index roll_call_by_asker on roll_call (region, asker, started_at);

create index roll_call_due on roll_call (region, answer_by) where state = 'open';

-- One member being asked: its own row, with its answer once there is one.
create table roll_call_answer (
    region int not null,
    id uuid not null,
    roll_call uuid not null,
    member uuid not null,
    asker uuid not null,
    occasion text not null,
    questions jsonb not null,
    answer_by timestamptz not null,
    state text not null,
    answers jsonb,
    -- The member lets everybody in the region read what it answered.
    kept boolean not null,
    answered_at timestamptz,
    version int not null,
    constraint roll_call_answer_key primary key (region, id),
    constraint roll_call_answer_once unique (region, roll_call, member),
    constraint roll_call_answer_two_sides check (member <> asker),
    constraint roll_call_answer_occasion_known check (occasion in ('incident', 'everyday', 'planned_work')),
    constraint roll_call_answer_state_known check (state in ('asked', 'unreachable', 'answered')),
    constraint roll_call_answer_whole check (
        (state = 'answered') = (answers is not null) and (state = 'answered') = (answered_at is not null)),
    constraint roll_call_answer_for_each_question check (jsonb_array_length(answers) = jsonb_array_length(questions)),
    constraint roll_call_answer_kept_in_peacetime check (not kept or (state = 'answered' and occasion = 'everyday'))
);

call app.wall('roll_call_answer');

alter table roll_call_answer add constraint roll_call_answer_of_roll_call
    foreign key (region, roll_call) references roll_call (region, id);

alter table roll_call_answer add constraint roll_call_answer_of_member foreign key (region, member) references member (region, id);

alter table roll_call_answer add constraint roll_call_answer_for_asker foreign key (region, asker) references member (region, id);

create index roll_call_answer_waiting on roll_call_answer (region, member, answer_by) where state <> 'answered';

create index roll_call_answer_by_asker on roll_call_answer (region, asker);

create index roll_call_answer_kept on roll_call_answer (region, answered_at) where kept;

grant select, insert, update on roll_call, roll_call_answer to aid_application;

create policy roll_call_seen on roll_call for select to aid_application
    using (region = current_setting('app.region')::int
        and (asker = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean));

create policy roll_call_started on roll_call for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (asker = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create policy roll_call_changed on roll_call for update to aid_application
    using (region = current_setting('app.region')::int
        and (asker = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (asker = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create policy roll_call_answer_seen on roll_call_answer for select to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.sees')::boolean or kept));

create policy roll_call_answer_asked on roll_call_answer for insert to aid_application
    with check (region = current_setting('app.region')::int and state = 'asked'
        and (asker = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create policy roll_call_answer_given on roll_call_answer for update to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.sees')::boolean or kept))
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean));
