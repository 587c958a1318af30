-- A roll call of the desk is the desk's, whichever house it stands in: the people of that house read their own answer only.
alter table roll_call add column by_desk boolean not null default false;

alter table roll_call_answer add column by_desk boolean not null default false;

update roll_call set by_desk = occasion <> 'everyday';

update roll_call_answer set by_desk = occasion <> 'everyday';

alter policy roll_call_seen on roll_call
    using (region = current_setting('app.region')::int
        and (asker = any (current_setting('app.members')::uuid[]) and not by_desk or current_setting('app.sees')::boolean));

alter policy roll_call_started on roll_call
    with check (region = current_setting('app.region')::int
        and (asker = any (current_setting('app.members')::uuid[]) and not by_desk or current_setting('app.coordinates')::boolean));

alter policy roll_call_changed on roll_call
    using (region = current_setting('app.region')::int
        and (asker = any (current_setting('app.members')::uuid[]) and not by_desk or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and (asker = any (current_setting('app.members')::uuid[]) and not by_desk or current_setting('app.coordinates')::boolean));

alter policy roll_call_answer_seen on roll_call_answer
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[])
            or asker = any (current_setting('app.members')::uuid[]) and not by_desk
            or current_setting('app.sees')::boolean or kept));

alter policy roll_call_answer_asked on roll_call_answer
    with check (region = current_setting('app.region')::int and state = 'asked'
        and (asker = any (current_setting('app.members')::uuid[]) and not by_desk or current_setting('app.coordinates')::boolean));

alter policy roll_call_answer_given on roll_call_answer
    using (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[])
            or asker = any (current_setting('app.members')::uuid[]) and not by_desk
            or current_setting('app.sees')::boolean or kept))
    with check (region = current_setting('app.region')::int
        and (member = any (current_setting('app.members')::uuid[])
            or asker = any (current_setting('app.members')::uuid[]) and not by_desk
            or current_setting('app.coordinates')::boolean));
