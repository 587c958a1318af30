-- What decides for a lender, and offers that carry a question.

alter table offer add column asked_as text;

update offer set asked_as = 'plan';

alter table offer alter column asked_as set not null;

alter table offer add constraint offer_asked_as_known check (
    asked_as in ('plan', 'wave', 'named', 'direct', 'standing_rule', 'unsolicited'));

alter table offer add column handling jsonb;

alter table offer add column question uuid;

alter table offer add column answer uuid;

alter table offer add column doubt text;

alter table offer add constraint offer_doubt_known check (doubt in ('asked', 'answered'));

-- As long as something is open there is a question, and once it is answered an answer.
alter table offer add constraint offer_doubt_whole check (
    (doubt is null or question is not null) and (answer is null or question is not null)
    and (doubt is distinct from 'answered' or answer is not null));

alter table offer add constraint offer_question_there foreign key (region, question) references note (region, id);

alter table offer add constraint offer_answer_there foreign key (region, answer) references note (region, id);

alter table aid_order add column handling jsonb;
