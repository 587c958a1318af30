-- What was left out and still has to be done or said.

create table task (
    region int not null,
    id uuid not null,
    kind text not null,
    owner uuid not null,
    other uuid not null,
    aid_class text not null,
    quantity int,
    aid_order uuid,
    capability uuid,
    step text,
    state text not null,
    opened_at timestamptz not null,
    done_at timestamptz,
    constraint task_key primary key (region, id),
    constraint task_kind_known check (kind in ('skipped_step', 'short_promise', 'expect_fewer')),
    constraint task_step_known check (step in ('accepted', 'sent', 'arrived', 'returning', 'home', 'cancelled')),
    constraint task_quantity_positive check (quantity > 0),
    constraint task_state_known check (state in ('open', 'done')),
    constraint task_done_whole check ((state = 'done') = (done_at is not null))
);

call app.wall('task');

alter table task add constraint task_of_owner foreign key (region, owner) references member (region, id);

alter table task add constraint task_other_there foreign key (region, other) references member (region, id);

alter table task add constraint task_class_known foreign key (aid_class) references aid_class (code);

alter table task add constraint task_of_order foreign key (region, aid_order) references aid_order (region, id);

alter table task add constraint task_of_capability foreign key (region, capability) references capability (region, id);

create index task_by_order on task (region, aid_order) where aid_order is not null;

create index task_open_by_owner on task (region, owner) where state = 'open';

grant select, insert, update on task to aid_application;

create policy task_seen on task for select to aid_application
    using (region = current_setting('app.region')::int
        and (owner = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean));

-- Either side of an order may open a task for the other, without being able to read it afterwards.
create policy task_opened on task for insert to aid_application
    with check (region = current_setting('app.region')::int);

create policy task_changed on task for update to aid_application
    using (region = current_setting('app.region')::int
        and (owner = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (owner = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

-- Proves the one stored sum: every row is a capability whose promised quantity is not what its open promises add up to.
create view promised_wrongly with (security_invoker = true) as
select c.region, c.id, c.promised, coalesce(open.quantity, 0) as open_promises
from capability c
left join (
    select p.region, p.capability, sum(p.quantity)::int as quantity
    from promise p where p.state = 'open' group by p.region, p.capability
) open on open.region = c.region and open.capability = c.id
where c.promised <> coalesce(open.quantity, 0);

grant select on promised_wrongly to aid_application, aid_reader;
