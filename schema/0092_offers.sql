-- What rules did not know about a lender is asked with the enquiry. A yes that does not answer it promises, and cannot be accepted yet.

alter table enquiry add column asks text[];

alter table offer add column replies uuid;

alter table offer add constraint offer_replies_there foreign key (region, replies) references note (region, id);

alter table offer drop constraint offer_doubt_known;

alter table offer add constraint offer_doubt_known check (doubt in ('asked', 'answered', 'unanswered'));

alter table offer drop constraint offer_doubt_whole;

-- As long as the lender's question is open there is one, and once it is answered an answer; what the enquiry asked is open without replies.
alter table offer add constraint offer_doubt_whole check (
    (coalesce(doubt, 'unanswered') = 'unanswered' or question is not null) and (answer is null or question is not null)
    and (doubt is distinct from 'answered' or answer is not null) and (doubt is distinct from 'unanswered' or replies is null));
