-- What may be said of a request after its five answers, and of each item besides how many.

alter table request_item add column patients int;

alter table request_item add constraint request_item_patients_range check (patients between 1 and 1000000);

-- Fewer than these, all lenders together, are of no use.
alter table request_item add column least_quantity int;

alter table request_item add constraint request_item_least_range check (least_quantity between 1 and quantity);

-- Other classes that would do, in the order in which the asker wants them.
alter table request_item add column substitutes text[];

update request_item set substitutes = '{}';

alter table request_item alter column substitutes set not null;

alter table request_item add constraint request_item_substitutes_few
    check (cardinality(substitutes) <= 4 and aid_class <> all (substitutes));

-- What was already tried.
alter table aid_request add column tried uuid;

alter table aid_request add constraint aid_request_tried_there foreign key (region, tried) references note (region, id);

-- What the asker says to what decides for a lender: who drives, how it comes back, who answers if it harms.
alter table aid_request add column handling jsonb;
