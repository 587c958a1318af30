-- Asking without a listing, in waves, directly, and by the standing rule.

-- Members that keep no list are asked all the same: a yes makes the capability that it is promised from.
alter table enquiry alter column capability drop not null;

alter table enquiry add column asked_as text;

update enquiry set asked_as = 'plan';

alter table enquiry alter column asked_as set not null;

alter table enquiry add constraint enquiry_asked_as_known check (
    asked_as in ('plan', 'wave', 'named', 'direct', 'standing_rule', 'unsolicited'));

alter table enquiry add column wave text;

alter table enquiry add constraint enquiry_wave_known check (wave in ('buddy', 'nearest', 'region', 'services'));

drop index enquiry_waits_once;

-- Nobody is asked twice at once for the same thing, with a listing or without one.
create unique index enquiry_waits_once on enquiry (region, item, lender, capability) nulls not distinct where state = 'sent';

drop policy enquiry_sent on enquiry;

-- The coordinator asks anybody; who needs something may ask one member directly.
create policy enquiry_sent on enquiry for insert to aid_application
    with check (region = current_setting('app.region')::int
        and (current_setting('app.coordinates')::boolean
            or asked_as = 'direct' and asker = any (current_setting('app.members')::uuid[])));

-- Minutes after which a High request that nobody has taken asks by itself; null where the region does not want that.
alter table region add column standing_minutes int;

update region set standing_minutes = 10;

alter table region add constraint region_standing_minutes_range check (standing_minutes between 1 and 1440);

drop policy region_locked on region;

create policy region_changed on region for update to aid_application
    using (region = current_setting('app.region')::int)
    with check (region = current_setting('app.region')::int and current_setting('app.coordinates')::boolean);

alter table aid_request add column alone_since timestamptz;

-- What the standing rule looks for, every few seconds: it must stay small.
create index aid_request_untaken on aid_request (region, submitted_at)
    where state = 'submitted' and triaged_at is null and alone_since is null;
