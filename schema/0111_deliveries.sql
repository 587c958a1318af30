-- Who asked is told when a drive is expected after the need: until then nothing covers it.

alter table delivery drop constraint delivery_message_known;

alter table delivery add constraint delivery_message_known check (
    message in ('request_came', 'said_no', 'enquiry', 'enquiry_withdrawn', 'offer_made', 'offer_withdrawn', 'offer_not_taken',
        'offer_expired', 'accepted', 'on_the_way', 'arrived', 'coming_back', 'home', 'order_cancelled', 'fewer_than_promised',
        'desk_empty', 'call_taken', 'roll_call', 'approval_wanted', 'ran_alone', 'asked_alone', 'question_asked', 'question_answered',
        'offer_provisional', 'replies_wanted', 'turn_back', 'turning_asked', 'carries_on', 'released', 'turned_back', 'end_asked',
        'end_agreed', 'end_declined', 'taken_in', 'typed_by_mistake', 'promises_collide', 'drive_asked', 'drive_dropped',
        'drive_refused', 'help_offered', 'relief_wanted', 'relief_asked', 'covered_twice', 'comes_late'));
