-- Messages about roll calls, drives, open offers, ends, turning back, questions, approvals, and what ran without the desk.

alter table delivery add column roll_call_answer uuid;

alter table delivery add column leg uuid;

alter table delivery add column open_offer uuid;

alter table delivery add constraint delivery_of_roll_call_answer
    foreign key (region, roll_call_answer) references roll_call_answer (region, id);

alter table delivery add constraint delivery_of_leg foreign key (region, leg) references carry_leg (region, id);

alter table delivery add constraint delivery_of_open_offer foreign key (region, open_offer) references open_offer (region, id);

create index delivery_by_offer on delivery (region, offer) where offer is not null;

create index delivery_by_order on delivery (region, aid_order) where aid_order is not null;

create index delivery_by_roll_call_answer on delivery (region, roll_call_answer) where roll_call_answer is not null;

create index delivery_by_leg on delivery (region, leg) where leg is not null;

create index delivery_by_open_offer on delivery (region, open_offer) where open_offer is not null;

alter table delivery drop constraint delivery_message_known;

alter table delivery add constraint delivery_message_known check (
    message in ('request_came', 'said_no', 'enquiry', 'enquiry_withdrawn', 'offer_made', 'offer_withdrawn', 'offer_not_taken',
        'accepted', 'on_the_way', 'arrived', 'coming_back', 'home', 'order_cancelled', 'fewer_than_promised', 'desk_empty',
        'call_taken', 'roll_call', 'approval_wanted', 'ran_alone', 'asked_alone', 'question_asked', 'question_answered', 'turn_back',
        'released', 'turned_back', 'end_asked', 'end_agreed', 'end_declined', 'taken_in', 'promises_collide', 'drive_asked',
        'drive_dropped', 'help_offered'));
