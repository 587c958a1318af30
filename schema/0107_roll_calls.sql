-- The desk asks for the region, also where it stands in a hospital's house: that hospital is asked like any other.
alter table roll_call_answer drop constraint roll_call_answer_two_sides;
