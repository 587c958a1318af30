-- What lenders have answered to questions of the rules of matching. A later answer stands beside an earlier one, and wins.

create table lender_answer (
    region int not null,
    id uuid not null,
    capability uuid not null,
    lender uuid not null,
    -- null: about whatever is asked for.
    item uuid,
    -- As the rule is called; rules come and go with the program.
    rule text not null,
    is_yes boolean not null,
    words uuid,
    -- Whoever spoke, as a note, so that it can be emptied; null where a link was pressed.
    said_by uuid,
    answered_at timestamptz not null,
    constraint lender_answer_key primary key (region, id),
    constraint lender_answer_rule_is_a_name check (rule ~ '^[a-z_]{1,40}$')
);

call app.wall('lender_answer');

alter table lender_answer add constraint lender_answer_about_capability foreign key (region, capability) references capability (region, id);

alter table lender_answer add constraint lender_answer_of_lender foreign key (region, lender) references member (region, id);

alter table lender_answer add constraint lender_answer_for_item foreign key (region, item) references request_item (region, id);

alter table lender_answer add constraint lender_answer_words_kept foreign key (region, words) references note (region, id);

alter table lender_answer add constraint lender_answer_voice_kept foreign key (region, said_by) references note (region, id);

create index lender_answer_by_item on lender_answer (region, item);

grant select, insert on lender_answer to aid_application;

-- What was said is never changed; the asker reads the replies that come with an offer, and nothing else.
create policy lender_answer_seen on lender_answer for select to aid_application
    using (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean));

create policy lender_answer_given on lender_answer for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (lender = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));
