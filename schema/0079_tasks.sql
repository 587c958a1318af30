-- What a member said in total at a roll call, where its listings add up to another number: it says itself which of them has changed.
alter table task drop constraint task_kind_known;

alter table task add constraint task_kind_known check (kind in
    ('skipped_step', 'short_promise', 'expect_fewer', 'turn_back', 'answer_end', 'decide_conflict', 'covered_twice', 'tell_number',
        'check_listings'));
