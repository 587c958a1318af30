-- A call breaks off before anybody says who rings and from where: the slip is written all the same.

alter table call_slip drop constraint call_slip_text_length;

alter table call_slip add constraint call_slip_text_length
    check (length(phone) <= 40 and length(phone) not in (1, 2) and length(hospital) <= 160);
