-- Somebody who is no member brought something: it covers the need for which it came, and the desk finds out who that was.

alter table task add column request uuid;

alter table task add constraint task_of_request foreign key (region, request) references aid_request (region, id);

alter table task drop constraint task_kind_known;

alter table task add constraint task_kind_known check (kind in
    ('skipped_step', 'short_promise', 'expect_fewer', 'turn_back', 'answer_end', 'decide_conflict', 'covered_twice', 'tell_number',
        'check_listings', 'unknown_sender'));
