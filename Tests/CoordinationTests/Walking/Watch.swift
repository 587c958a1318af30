/// What is planted into a database so that it tells what happened to it, whoever did it.
///
/// Some truths can be seen at one moment only: what was free when something was promised, how a record stood before it changed.
enum Watch {
    /// States that a record never leaves.
    private static let closed: [(table: String, states: [String])] = [
        ("offer", ["accepted", "declined", "withdrawn", "expired"]), ("enquiry", ["offered", "declined", "withdrawn"]),
        ("aid_request", ["cancelled"]), ("request_item", ["cancelled"]), ("call_card", ["withdrawn"]),
        ("call_slip", ["asked", "answered"]),
        ("conflict", ["decided"]), ("open_offer", ["matched", "thanked"]), ("roll_call", ["due"]), ("roll_call_answer", ["answered"]),
        ("task", ["done"]), ("desk", ["ended"]), ("end_change", ["agreed", "declined", "withdrawn"]),
        ("capability", ["retired"]), ("delivery", ["answered", "overtaken"]),
    ]

    static let script = tables + "\n" + triggers

    private static let tables = """
        create table walked (name text not null);
        create table breach (name text not null, id uuid);

        create function public.watch_change() returns trigger language plpgsql security definer as $$ begin
            insert into public.walked values (tg_table_name);
            return null;
        end $$;

        -- Whoever has read a record can tell by its version that it has changed since.
        create function public.watch_version() returns trigger language plpgsql security definer as $$ begin
            if new is distinct from old and new.version <= old.version then
                insert into public.breach values ('every change makes a version grow: ' || tg_table_name, new.id);
            end if;
            return null;
        end $$;

        create function public.watch_closed() returns trigger language plpgsql security definer as $$ begin
            if old.state = any (tg_argv) and new.state <> old.state then
                insert into public.breach values ('what is closed stays closed: ' || tg_table_name || ' ' || old.state || ' to ' || new.state,
                    new.id);
            end if;
            return null;
        end $$;

        create function public.watch_terms() returns trigger language plpgsql security definer as $$ begin
            if (new.terms, new.quantity, new.item, new.lender, new.asker, new.capability)
                is distinct from (old.terms, old.quantity, old.item, old.lender, old.asker, old.capability) then
                insert into public.breach values ('what was agreed stays as it was: ' || tg_table_name, new.id);
            end if;
            return null;
        end $$;

        -- What is taken in as a fact comes with an offer that stands as accepted already.
        create function public.watch_promise() returns trigger language plpgsql security definer as $$
        declare
            source public.capability%rowtype;
            answers uuid;
            most int;
            out bigint;
        begin
            if not exists (select from public.offer f where f.id = new.offer and f.state = 'tendered') then return null; end if;
            select * into source from public.capability c where c.id = new.capability;
            if source.promised > source.quantity - source.reserve then
                insert into public.breach values ('nothing is promised that is not there', new.offer);
            end if;
            if source.state = 'retired' then
                insert into public.breach values ('nothing is promised from what is retired', new.offer);
            end if;
            select coalesce(m.parent, m.id) into answers from public.member m where m.id = new.lender;
            select k.most into most from public.cap k where k.member = answers and k.aid_class = source.aid_class;
            select sum(p.quantity) into out from public.promise p
            join public.capability c on c.id = p.capability join public.member m on m.id = c.member
            where p.state = 'open' and c.aid_class = source.aid_class and answers in (m.id, m.parent);
            if out > most then insert into public.breach values ('no promise goes over a cap', new.offer); end if;
            return null;
        end $$;

        create function public.watch_order() returns trigger language plpgsql security definer as $$
        declare
            said public.offer%rowtype;
            asked public.aid_request%rowtype;
            wanted public.request_item%rowtype;
            room bigint;
        begin
            if new.origin is not null then return null; end if;
            select * into said from public.offer f where f.id = new.offer;
            select * into asked from public.aid_request r where r.id = new.request;
            select * into wanted from public.request_item i where i.id = new.item;
            if said.state <> 'tendered' or said.expires_at < new.accepted_at or said.doubt is not null then
                insert into public.breach values ('only an offer that stands is accepted', new.id);
            end if;
            if asked.state <> 'submitted' or wanted.state <> 'open' or asked.approved_at is null
                or (asked.triaged_at is null and asked.alone_since is null and said.asked_as <> 'direct') then
                insert into public.breach values ('only for an approved request is an offer accepted', new.id);
            end if;
            -- What ends before the need does, or has to be relieved, may be replaced at any time, and what comes more than half an hour late
            -- until it is there; what turned back has given nothing.
            select wanted.quantity - wanted.covered_inside - coalesce(sum(case
                when o.released_at is not null then o.quantity - o.called_off + o.released_units
                when o.until < wanted.needed_until or o.relief_at < coalesce(wanted.needed_until, 'infinity') then 0
                else o.quantity - o.called_off - o.turned_units - case when (
                    select min(g.arrives_at) from public.carry_leg g
                    where g.aid_order = o.id and g.way = 'there' and g.came_at is null and g.dropped_at is null
                ) > greatest(o.arrives_at, asked.needed_by) + interval '30 minutes'
                    then o.quantity - o.called_off - o.arrived_units else 0 end end), 0)
            into room from public.aid_order o where o.item = new.item and o.id <> new.id;
            if new.quantity > room then
                insert into public.breach values ('nothing is accepted beyond what is asked', new.id);
            end if;
            if new.delegation is not null and not exists (
                select from public.delegation d where d.id = new.delegation and d.member = new.asker and d.given_at <= new.accepted_at
                    and d.until > new.accepted_at and d.ended_at is null and coalesce(d.request, new.request) = new.request) then
                insert into public.breach values ('the desk accepts only what was handed over to it', new.id);
            end if;
            return null;
        end $$;
        """

    private static let triggers = """
        do $$ declare each record; begin
            for each in select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('walked', 'breach') loop
                execute format('create trigger watch_change after insert or update or delete on public.%I
                    for each statement execute function public.watch_change()', each.name);
            end loop;
            for each in select a.attrelid::regclass as name from pg_attribute a join pg_class c on c.oid = a.attrelid
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind = 'r' and a.attname = 'version' loop
                execute format('create trigger watch_version after update on %s for each row execute function public.watch_version()',
                    each.name);
            end loop;
        end $$;
        create trigger watch_terms after update on offer for each row execute function public.watch_terms();
        create trigger watch_terms after update on aid_order for each row execute function public.watch_terms();
        create trigger watch_promise after insert on promise for each row execute function public.watch_promise();
        create trigger watch_order after insert on aid_order for each row execute function public.watch_order();
        """
        + closed.map { table, states in
            """

            create trigger watch_closed after update on \(table)
            for each row execute function public.watch_closed(\(states.map { "'\($0)'" }.joined(separator: ", ")));
            """
        }.joined()
}
