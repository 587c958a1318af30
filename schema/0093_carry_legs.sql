-- On the way a driver says when it will be there, also where it left, and comes, before it was to leave.
alter table carry_leg drop constraint carry_leg_arrives_later;

alter table carry_leg add constraint carry_leg_arrives_later check (arrives_at > departs_at or left_at is not null);
