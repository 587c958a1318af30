-- Four more kinds of aid, all of them counts: times on a service, room for patients, vehicles, and somebody who answers.

alter table aid_class drop constraint aid_class_kind_known;

alter table aid_class add constraint aid_class_kind_known check (
    kind in ('equipment', 'people', 'service_slots', 'patient_capacity', 'transport', 'information'));

insert into aid_class (code, kind) values
    ('ct_slot', 'service_slots'), ('mri_slot', 'service_slots'), ('image_reading', 'service_slots'),
    ('laboratory_tests', 'service_slots'), ('blood_matching', 'service_slots'), ('dialysis_slot', 'service_slots'),
    ('radiotherapy_slot', 'service_slots'), ('catheter_slot', 'service_slots'), ('operating_slot', 'service_slots'),
    ('steriliser_load', 'service_slots'),
    ('patients_intensive', 'patient_capacity'), ('patients_high_dependency', 'patient_capacity'),
    ('patients_ward', 'patient_capacity'), ('patients_newborn', 'patient_capacity'), ('patients_birth', 'patient_capacity'),
    ('patients_emergency', 'patient_capacity'),
    ('ambulance', 'transport'), ('patient_transport_vehicle', 'transport'), ('courier_vehicle', 'transport'), ('lift_truck', 'transport'),
    ('information_desk', 'information'), ('peer_advice', 'information'), ('security_advice', 'information');
