-- An asker's approver lets the coordinator accept for its member, until a time.

create table delegation (
    region int not null,
    id uuid not null,
    member uuid not null,
    request uuid,
    given_by uuid,
    given_at timestamptz not null,
    until timestamptz not null,
    ended_at timestamptz,
    constraint delegation_key primary key (region, id),
    constraint delegation_of_its_member unique (region, id, member),
    constraint delegation_forward check (until > given_at)
);

call app.wall('delegation');

alter table delegation add constraint delegation_by_member foreign key (region, member) references member (region, id);

alter table delegation add constraint delegation_for_request foreign key (region, request) references aid_request (region, id);

create index delegation_by_asker on delegation (region, member);

grant select, insert, update on delegation to aid_application;

create policy delegation_seen on delegation for select to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean));

-- Only the member itself: nobody gives themselves the right to say yes for another.
create policy delegation_given on delegation for insert to aid_application
    with check (region = current_setting('app.region')::int and member = any (current_setting('app.members')::uuid[]));

create policy delegation_ended on delegation for update to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int and member = any (current_setting('app.members')::uuid[]));

alter table aid_order add column delegation uuid;

-- A delegation counts for the member that gave it and for no other.
alter table aid_order add constraint aid_order_delegated_by_asker
    foreign key (region, delegation, asker) references delegation (region, id, member);

drop policy aid_order_accepted on aid_order;

-- Acceptance is the asker's, or the coordinator's by a delegation of this asker: nobody else brings an order into being.
create policy aid_order_accepted on aid_order for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (asker = any (current_setting('app.members')::uuid[])
            or current_setting('app.coordinates')::boolean and delegation is not null));
