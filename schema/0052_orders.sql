-- People who were lent are relieved before they tire: from when on others have to stand in for them.
alter table aid_order add column relief_at timestamptz;

-- A paper order for a need that another order or offer covers already: its asker says which one stays.
alter table task drop constraint task_kind_known;

alter table task add constraint task_kind_known check (kind in
    ('skipped_step', 'short_promise', 'expect_fewer', 'turn_back', 'answer_end', 'decide_conflict', 'covered_twice'));
