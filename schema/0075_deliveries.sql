-- For how many patients, where those were counted and not the things.

alter table delivery add column patients int;

alter table delivery add constraint delivery_patients_positive check (patients > 0);
