-- Messages on their way to posts and people. One row for each way that was tried: the next contact is the next row.

create table delivery (
    region int not null,
    id uuid not null,
    -- The sealed position of what happened.
    position bigint not null,
    member uuid not null,
    -- Whom: a contact of the member, or whoever sits at the desk.
    contact uuid,
    desk uuid,
    step int not null,
    channel text not null,
    message text not null,
    interrupts boolean not null,
    request uuid,
    enquiry uuid,
    offer uuid,
    aid_order uuid,
    number text,
    aid_class text,
    quantity int,
    due_at timestamptz,
    state text not null,
    attempts int not null,
    -- When it is tried, rung, looked after or, gathered, handed over next; null when nothing more comes of it by itself.
    next_at timestamptz,
    made_at timestamptz not null,
    sent_at timestamptz,
    seen_at timestamptz,
    answered_at timestamptz,
    constraint delivery_key primary key (region, id),
    -- Whatever happens, nobody is told the same thing twice in the same way.
    constraint delivery_once unique (region, position, member, message, step),
    constraint delivery_position_positive check (position > 0),
    constraint delivery_step_positive check (step > 0),
    constraint delivery_attempts_range check (attempts between 0 and 100),
    constraint delivery_quantity_positive check (quantity > 0),
    constraint delivery_channel_known check (channel in ('text', 'mail', 'ring')),
    constraint delivery_message_known check (
        message in ('request_came', 'said_no', 'enquiry', 'enquiry_withdrawn', 'offer_made', 'offer_withdrawn', 'offer_not_taken',
            'accepted', 'on_the_way', 'arrived', 'coming_back', 'home', 'order_cancelled', 'fewer_than_promised', 'desk_empty',
            'call_taken')),
    constraint delivery_state_known check (state in ('waiting', 'sent', 'failed', 'seen', 'answered', 'overtaken')),
    constraint delivery_waiting_has_time check (state <> 'waiting' or next_at is not null)
);

call app.wall('delivery');

alter table delivery add constraint delivery_to_member foreign key (region, member) references member (region, id);

alter table delivery add constraint delivery_to_contact foreign key (region, contact) references contact (region, id);

alter table delivery add constraint delivery_of_request foreign key (region, request) references aid_request (region, id);

alter table delivery add constraint delivery_of_enquiry foreign key (region, enquiry) references enquiry (region, id);

alter table delivery add constraint delivery_of_offer foreign key (region, offer) references offer (region, id);

alter table delivery add constraint delivery_of_order foreign key (region, aid_order) references aid_order (region, id);

alter table delivery add constraint delivery_class_known foreign key (aid_class) references aid_class (code);

create index delivery_next on delivery (region, next_at) where next_at is not null;

create index delivery_by_request on delivery (region, request) where request is not null;

create index delivery_by_enquiry on delivery (region, enquiry) where enquiry is not null;

create index delivery_by_member on delivery (region, member, made_at);

grant select, insert, update on delivery to aid_application;

create policy delivery_seen on delivery for select to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean));

create policy delivery_made on delivery for insert to aid_application
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

create policy delivery_moves on delivery for update to aid_application
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

-- One row a region: up to which sealed position everybody has been told.
create table teller (
    region int not null,
    position bigint not null,
    -- By what the program can send, as it last said; nothing: everybody is rung.
    channels text[] not null,
    constraint teller_key primary key (region),
    constraint teller_channels_known check (channels <@ array['text', 'mail'])
);

call app.wall('teller');

alter table teller add constraint teller_in_region foreign key (region) references region (region);

grant select, insert, update on teller to aid_application;

create policy teller_seen on teller for select to aid_application
    using (region = current_setting('app.region')::int and current_setting('app.sees')::boolean);

create policy teller_begun on teller for insert to aid_application
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

create policy teller_moves on teller for update to aid_application
    using (region = current_setting('app.region')::int and current_setting('app.sees')::boolean)
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

-- What was sealed before there were deliveries is told to nobody.
insert into teller (region, position, channels) select region, position, '{}' from sealer;

-- In an exercise real channels are used only where a member said so.
create table exercise_channel (
    region int not null,
    member uuid not null,
    open boolean not null,
    chosen_at timestamptz not null,
    constraint exercise_channel_key primary key (region, member)
);

call app.wall('exercise_channel');

alter table exercise_channel add constraint exercise_channel_of_member foreign key (region, member) references member (region, id);

grant select, insert, update on exercise_channel to aid_application;

create policy exercise_channel_seen on exercise_channel for select to aid_application
    using (region = current_setting('app.region')::int);

create policy exercise_channel_chosen on exercise_channel for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create policy exercise_channel_changed on exercise_channel for update to aid_application
    using (region = current_setting('app.region')::int)
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));
