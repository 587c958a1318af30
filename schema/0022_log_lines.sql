-- Lines that people write into the log: a text and a time, filed to what they are about now or later.

alter table entry add column site uuid;

create index entry_by_site on entry (region, site) where site is not null;

create table log_line (
    region int not null,
    id uuid not null,
    writer uuid not null,
    note uuid not null,
    happened_at timestamptz not null,
    written_at timestamptz not null,
    request uuid,
    aid_order uuid,
    site uuid,
    filed_at timestamptz,
    constraint log_line_key primary key (region, id),
    constraint log_line_filed_whole check ((filed_at is null) = (num_nonnulls(request, aid_order, site) = 0)),
    constraint log_line_about_one check (num_nonnulls(request, aid_order, site) <= 1)
);

call app.wall('log_line');

alter table log_line add constraint log_line_of_writer foreign key (region, writer) references member (region, id);

alter table log_line add constraint log_line_note_there foreign key (region, note) references note (region, id);

alter table log_line add constraint log_line_about_request foreign key (region, request) references aid_request (region, id);

alter table log_line add constraint log_line_about_order foreign key (region, aid_order) references aid_order (region, id);

alter table log_line add constraint log_line_about_site foreign key (region, site) references site (region, id);

create index log_line_unfiled on log_line (region, happened_at) where filed_at is null;

grant select, insert, update on log_line to aid_application;

-- A line is read by those for whom it was written and by the desk; to whom it is filed does not widen that.
create policy log_line_seen on log_line for select to aid_application
    using (region = current_setting('app.region')::int
        and (writer = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean));

create policy log_line_written on log_line for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (writer = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));

create policy log_line_filed on log_line for update to aid_application
    using (region = current_setting('app.region')::int
        and (writer = any (current_setting('app.members')::uuid[]) or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (writer = any (current_setting('app.members')::uuid[]) or current_setting('app.coordinates')::boolean));
