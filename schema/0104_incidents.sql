-- Which models of devices an incident affects, as far as its member knows. In which versions nobody may know yet.

alter table incident add column models uuid[] not null default '{}';

alter table incident add constraint incident_models_few check (cardinality(models) <= 8);
