-- A rule may ask one candidate this and another that, so the questions are kept beside the rules that ask them: one for each, in the
-- same order. Null in rows that are older: there the rule alone tells what was asked.

alter table proposal add column questions text[];

alter table proposal add constraint proposal_questions_for_rules check (cardinality(questions) = cardinality(asks));

alter table enquiry add column questions text[];

alter table enquiry add constraint enquiry_questions_for_rules check (cardinality(questions) = coalesce(cardinality(asks), 0));
