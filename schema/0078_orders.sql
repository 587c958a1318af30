-- A signed paper is a fact, whatever number it bears: where that number was never reserved or is another order's, the order gets a fresh
-- one and keeps what was written. The same paper is taken in once.

alter table aid_order add column written_number text;

alter table aid_order add constraint aid_order_written_on_paper
    check (written_number is null or coalesce(origin, '') = 'paper' and length(written_number) between 1 and 40);

create unique index aid_order_paper_once on aid_order (region, written_number, lender, asker, aid_class, quantity)
    where written_number is not null;

alter table task drop constraint task_kind_known;

alter table task add constraint task_kind_known check (kind in
    ('skipped_step', 'short_promise', 'expect_fewer', 'turn_back', 'answer_end', 'decide_conflict', 'covered_twice', 'tell_number'));
