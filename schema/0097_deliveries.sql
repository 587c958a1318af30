-- What the desk is told is the desk's: where it sits in a member's house, that member's people do not read it.

drop policy delivery_seen on delivery;

create policy delivery_seen on delivery for select to aid_application
    using (region = current_setting('app.region')::int
        and ((member = any (current_setting('app.members')::uuid[])
                and message not in ('request_came', 'said_no', 'desk_empty', 'call_taken', 'ran_alone', 'help_offered', 'relief_wanted'))
            or current_setting('app.sees')::boolean));

drop policy delivery_moves on delivery;

create policy delivery_moves on delivery for update to aid_application
    using (region = current_setting('app.region')::int
        and ((member = any (current_setting('app.members')::uuid[])
                and message not in ('request_came', 'said_no', 'desk_empty', 'call_taken', 'ran_alone', 'help_offered', 'relief_wanted'))
            or current_setting('app.sees')::boolean))
    with check (region = current_setting('app.region')::int
        and ((member = any (current_setting('app.members')::uuid[])
                and message not in ('request_came', 'said_no', 'desk_empty', 'call_taken', 'ran_alone', 'help_offered', 'relief_wanted'))
            or current_setting('app.coordinates')::boolean));
