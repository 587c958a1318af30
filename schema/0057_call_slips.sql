-- For how many patients, where the caller said that instead of a number.

alter table call_slip add column patients int;

alter table call_slip add constraint call_slip_patients_range check (patients between 1 and 1000000);
