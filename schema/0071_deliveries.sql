-- How bad it is, and by when it is needed: told to whoever decides about it.

alter table delivery add column harm text;

alter table delivery add column needed_by timestamptz;

alter table delivery add constraint delivery_harm_known check (
    harm in ('no_effect', 'link_lost', 'care_degraded', 'care_lost', 'life_at_risk'));
