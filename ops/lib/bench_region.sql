-- A region for ops/bench region: 300 hospitals in clusters, 15,000 listings, 100 requests with 500 items, the same each time.

select setseed(0.20261128);

create temp table hospital as
select i, md5('member' || i)::uuid as member, md5('site' || i)::uuid as site,
    34 + (i % 12) * 0.12 + random() * 0.08 as north, 134 + (i % 10) * 0.14 + random() * 0.08 as east
from generate_series(1, 300) i;

create temp table class as
select code, row_number() over (order by code) as i, count(*) over () as many from aid_class where kind = 'equipment';

insert into member (region, id, name, kind, version, joined_at)
select 1, member, 'Hospital ' || i, 'hospital', 1, now() from hospital;

insert into site (region, id, member, name, address, latitude, longitude, beds, entry)
select 1, site, member, 'Hospital ' || i, '', north, east, 200, '' from hospital;

insert into capability (region, id, member, site, aid_class, quantity, reserve, promised, lead_minutes, longest_loan_days,
    radius_kilometres, conditions, state, confirmed_at, version)
select 1, md5('capability' || h.i || '/' || n)::uuid, h.member, h.site, c.code, (random() * 6)::int, (random() * 2)::int, 0,
    30 + (random() * 90)::int, case when random() < 0.2 then 7 end, case when random() < 0.5 then 60 end, '', 'published',
    now() - random() * interval '20 days', 1
from hospital h cross join generate_series(1, 50) n join class c on c.i = (h.i * 7 + n * 3) % c.many + 1;

insert into note (region, id, salt, text, audience) values (1, md5('note')::uuid, 'x', 'Pumps are dark.', '{}');

insert into aid_request (region, id, number, member, site, occasion, callback, trouble, harm, needed_by, state, submitted_at, version)
select 1, md5('request' || r)::uuid, 'B-' || r, h.member, h.site, 'incident', '555-0100', md5('note')::uuid,
    (array['life_at_risk', 'care_lost', 'care_degraded'])[1 + r % 3], now() + (1 + r % 8) * interval '1 hour', 'submitted', now(), 1
from generate_series(1, 100) r join hospital h on h.i = r * 3;

insert into request_item (region, id, request, member, aid_class, quantity, needed_until, state, substitutes)
select 1, md5('item' || n)::uuid, md5('request' || (n % 100 + 1))::uuid, h.member, c.code, 2 + n % 9,
    now() + (2 + n % 8) * interval '1 day', 'open', '{}'
from generate_series(1, 500) n join hospital h on h.i = (n % 100 + 1) * 3
join class c on c.i = (n * 5 + n / 100) % c.many + 1;

analyze;
