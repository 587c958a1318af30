-- A watch at the region's desk: who is on duty. It is held until the next person says that they have it.

create table desk (
    region int not null,
    id uuid not null,
    account uuid not null,
    member uuid not null,
    -- The holder's name, as a note, so that it can be emptied.
    name uuid not null,
    phone text,
    email text,
    taken_at timestamptz not null,
    -- The sealed position at that moment: what came after it has changed since.
    position bigint not null,
    until timestamptz not null,
    state text not null,
    note uuid,
    handed_at timestamptz,
    ended_at timestamptz,
    -- When the backup is alarmed unless somebody sits there; null once that was done, or where the watch is over.
    alarm_at timestamptz,
    alarmed_at timestamptz,
    constraint desk_key primary key (region, id),
    constraint desk_state_known check (state in ('held', 'handed_over', 'ended')),
    constraint desk_handed_whole check (state <> 'handed_over' or handed_at is not null),
    constraint desk_ended_whole check ((state = 'ended') = (ended_at is not null)),
    constraint desk_phone_length check (length(phone) between 3 and 40),
    constraint desk_position_not_negative check (position >= 0)
);

call app.wall('desk');

alter table desk add constraint desk_of_member foreign key (region, member) references member (region, id);

alter table desk add constraint desk_name_kept foreign key (region, name) references note (region, id);

alter table desk add constraint desk_note_kept foreign key (region, note) references note (region, id);

-- Nobody sits down beside somebody else.
create unique index desk_held_once on desk (region) where state <> 'ended';

create index desk_by_time on desk (region, taken_at);

alter table delivery add constraint delivery_to_desk foreign key (region, desk) references desk (region, id);

grant select, insert, update on desk to aid_application;

create policy desk_seen on desk for select to aid_application
    using (region = current_setting('app.region')::int and current_setting('app.sees')::boolean);

create policy desk_taken on desk for insert to aid_application
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

create policy desk_moves on desk for update to aid_application
    using (region = current_setting('app.region')::int and current_setting('app.sees')::boolean)
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);
