-- Reference tables: the same for every region.

create table aid_class (
    code text not null,
    kind text not null,
    constraint aid_class_key primary key (code),
    constraint aid_class_kind_known check (kind in ('equipment', 'people'))
);

call app.wall('aid_class');

insert into aid_class (code, kind) values
    ('infusion_pump_large', 'equipment'), ('syringe_pump', 'equipment'), ('pca_pump', 'equipment'),
    ('ventilator_icu', 'equipment'), ('ventilator_transport', 'equipment'), ('non_invasive_ventilator', 'equipment'),
    ('bedside_monitor', 'equipment'), ('transport_monitor', 'equipment'), ('central_station', 'equipment'),
    ('telemetry', 'equipment'), ('fetal_monitor', 'equipment'), ('defibrillator', 'equipment'),
    ('anaesthesia_workstation', 'equipment'), ('dialysis_machine', 'equipment'), ('portable_x_ray', 'equipment'),
    ('ultrasound', 'equipment'), ('blood_gas_analyser', 'equipment'), ('point_of_care_analyser', 'equipment'),
    ('dispensing_cabinet', 'equipment'), ('viewer_workstation', 'equipment'), ('network_gear', 'equipment'),
    ('clean_laptop', 'equipment'), ('printer', 'equipment'), ('radio', 'equipment'),
    ('biomed_infusion', 'people'), ('biomed_monitoring', 'people'), ('biomed_ventilation', 'people'),
    ('biomed_imaging', 'people'), ('biomed_laboratory', 'people'), ('device_reimaging', 'people'),
    ('incident_command', 'people'), ('forensics', 'people'), ('directory_rebuild', 'people'),
    ('network_segmentation', 'people'), ('backup_restore', 'people'), ('downtime_nursing', 'people'),
    ('drug_library_pharmacy', 'people'), ('laboratory_downtime', 'people'), ('back_entry', 'people'),
    ('manufacturer_field_service', 'people');

create table device_model (
    id uuid not null,
    manufacturer text not null,
    name text not null,
    aid_class text not null,
    constraint device_model_key primary key (id),
    constraint device_model_named_once unique (manufacturer, name),
    constraint device_model_text_length check (length(manufacturer) between 1 and 120 and length(name) between 1 and 120)
);

call app.wall('device_model');

alter table device_model add constraint device_model_class_known foreign key (aid_class) references aid_class (code);

grant select, update on aid_class to aid_application;

grant select, insert, update on device_model to aid_application;

create policy aid_class_seen on aid_class for select to aid_application using (true);

create policy aid_class_locked on aid_class for update to aid_application using (true) with check (false);

create policy device_model_seen on device_model for select to aid_application using (true);

create policy device_model_added on device_model for insert to aid_application
    with check (current_setting('app.region')::int > 0);

create policy device_model_locked on device_model for update to aid_application using (true) with check (false);
