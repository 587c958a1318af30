-- An order from paper or from a door that was typed in by mistake: none of it ever was, and nothing of it is deleted. The same paper may be
-- typed in again.

alter table aid_order add column voided_at timestamptz;

-- What is recorded of it after all makes it an order again.
alter table aid_order add constraint aid_order_voided_whole
    check (voided_at is null or origin is not null and called_off = quantity);

drop index aid_order_paper_once;

create unique index aid_order_paper_once on aid_order (region, written_number, lender, asker, aid_class, quantity)
    where written_number is not null and voided_at is null;

alter table delivery drop constraint delivery_message_known;

alter table delivery add constraint delivery_message_known check (
    message in ('request_came', 'said_no', 'enquiry', 'enquiry_withdrawn', 'offer_made', 'offer_withdrawn', 'offer_not_taken',
        'accepted', 'on_the_way', 'arrived', 'coming_back', 'home', 'order_cancelled', 'fewer_than_promised', 'desk_empty',
        'call_taken', 'roll_call', 'approval_wanted', 'ran_alone', 'asked_alone', 'question_asked', 'question_answered', 'turn_back',
        'turning_asked', 'carries_on', 'released', 'turned_back', 'end_asked', 'end_agreed', 'end_declined', 'taken_in',
        'typed_by_mistake', 'promises_collide', 'drive_asked', 'drive_dropped', 'drive_refused', 'help_offered', 'relief_wanted',
        'relief_asked', 'covered_twice'));
