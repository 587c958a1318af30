-- The waiting room: help that nobody has asked for yet. It promises nothing, and nobody sets out.

create table open_offer (
    region int not null,
    id uuid not null,
    lender uuid not null,
    aid_class text not null,
    quantity int not null,
    note uuid,
    state text not null,
    offered_at timestamptz not null,
    enquiry uuid,
    version int not null,
    constraint open_offer_key primary key (region, id),
    constraint open_offer_quantity_range check (quantity between 1 and 1000000),
    constraint open_offer_state_known check (state in ('waiting', 'matched', 'thanked')),
    constraint open_offer_match_whole check ((state = 'matched') = (enquiry is not null))
);

call app.wall('open_offer');

alter table open_offer add constraint open_offer_of_lender foreign key (region, lender) references member (region, id);

alter table open_offer add constraint open_offer_class_known foreign key (aid_class) references aid_class (code);

alter table open_offer add constraint open_offer_note_there foreign key (region, note) references note (region, id);

alter table open_offer add constraint open_offer_became_enquiry foreign key (region, enquiry) references enquiry (region, id);

create index open_offer_by_lender on open_offer (region, lender, state);

create index open_offer_waiting on open_offer (region, offered_at) where state = 'waiting';

grant select, insert, update on open_offer to aid_application;

create policy open_offer_seen on open_offer for select to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean));

create policy open_offer_made on open_offer for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create policy open_offer_decided on open_offer for update to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

-- Classes of which the region has been offered enough, until it says otherwise.
create table closed_class (
    region int not null,
    aid_class text not null,
    closed boolean not null,
    changed_at timestamptz not null,
    constraint closed_class_key primary key (region, aid_class)
);

call app.wall('closed_class');

alter table closed_class add constraint closed_class_known foreign key (aid_class) references aid_class (code);

grant select, insert, update on closed_class to aid_application;

create policy closed_class_seen on closed_class for select to aid_application
    using (region = current_setting('app.region')::int);

create policy closed_class_closed on closed_class for insert to aid_application
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

create policy closed_class_changed on closed_class for update to aid_application
    using (region = current_setting('app.region')::int)
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);
