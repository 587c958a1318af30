-- That a word of a call card proved who rang: for which site, and by which deed, so that one word proves one call.

alter table call_slip add column proven_site uuid;

alter table call_slip add constraint call_slip_proven_site_there foreign key (region, proven_site) references site (region, id);

alter table call_slip add column proof uuid;

alter table call_slip add constraint call_slip_proof_whole check (num_nulls(proven_site, proof) in (0, 2));

alter table call_slip add constraint call_slip_proof_once unique (region, proof);
