-- Four more classes of equipment that hospitals lend each other.

insert into aid_class (code, kind) values
    ('device_tester', 'equipment'), ('electrocardiograph', 'equipment'), ('suction_unit', 'equipment'),
    ('infant_incubator', 'equipment');
