-- What an asker may say of an item besides how many: from how few lenders, and that it is of use only with other items.

-- null: from as many lenders as it takes.
alter table request_item add column most_lenders int;

alter table request_item add constraint request_item_lenders_range check (most_lenders between 1 and 100);

-- null: it is of use by itself. Else only with the other items of its request that say so too.
alter table request_item add column together text;

alter table request_item add constraint request_item_together_known check (together in ('any_lender', 'same_lender'));
