-- A lender's no to an item holds until its listing is said anew: so both have their time. What was declined before this says none.

alter table enquiry add column declined_at timestamptz;

alter table capability add column revised_at timestamptz;
