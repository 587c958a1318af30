-- A line of the log may be about an incident too, which then has a log of its own.

alter table entry add column incident uuid;

create index entry_by_incident on entry (region, incident) where incident is not null;

alter table log_line add column incident uuid;

alter table log_line add constraint log_line_about_incident foreign key (region, incident) references incident (region, id);

alter table log_line drop constraint log_line_filed_whole;

alter table log_line add constraint log_line_filed_whole
    check ((filed_at is null) = (num_nonnulls(request, aid_order, site, incident) = 0));

alter table log_line drop constraint log_line_about_one;

alter table log_line add constraint log_line_about_one check (num_nonnulls(request, aid_order, site, incident) <= 1);
