-- What decides for a lender, copied from the request, which it cannot read.

alter table enquiry add column model uuid;

alter table enquiry add constraint enquiry_model_known foreign key (model) references device_model (id);

alter table enquiry add column patients int;

alter table enquiry add constraint enquiry_patients_positive check (patients > 0);

alter table enquiry add column least_quantity int;

alter table enquiry add constraint enquiry_least_positive check (least_quantity > 0);

-- Null where nothing else would do, and where nobody was asked because it came about elsewhere.
alter table enquiry add column substitutes text[];

-- The class that was asked for, where the lender is asked for a substitute.
alter table enquiry add column instead_of text;

alter table enquiry add constraint enquiry_instead_of_known foreign key (instead_of) references aid_class (code);

alter table enquiry add constraint enquiry_instead_of_another check (instead_of <> aid_class);

alter table enquiry add column handling jsonb;
