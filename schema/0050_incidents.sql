-- An incident at a member, and the requests that belong to one.

create table incident (
    region int not null,
    id uuid not null,
    number text not null,
    member uuid not null,
    title uuid not null,
    broken uuid not null,
    since timestamptz not null,
    state text not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    version int not null,
    constraint incident_key primary key (region, id),
    constraint incident_number_taken unique (region, number),
    constraint incident_state_known check (state in ('suspected', 'active', 'closed')),
    constraint incident_closed_whole check ((state = 'closed') = (closed_at is not null))
);

call app.wall('incident');

alter table incident add constraint incident_of_member foreign key (region, member) references member (region, id);

alter table incident add constraint incident_title_there foreign key (region, title) references note (region, id);

alter table incident add constraint incident_broken_there foreign key (region, broken) references note (region, id);

create index incident_by_member on incident (region, member);

create index incident_open on incident (region, since) where state <> 'closed';

grant select, insert, update on incident to aid_application;

-- A suspicion is the owner's and the desk's; whoever only reads along sees an incident once it is said to be one.
create policy incident_seen on incident for select to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean
            or (state <> 'suspected' and current_setting('app.sees')::boolean)));

create policy incident_opened on incident for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create policy incident_changed on incident for update to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean
            or (state <> 'suspected' and current_setting('app.sees')::boolean)))
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

alter table aid_request add column incident uuid;

alter table aid_request add constraint aid_request_of_incident foreign key (region, incident) references incident (region, id);

create index aid_request_by_incident on aid_request (region, incident) where incident is not null;
