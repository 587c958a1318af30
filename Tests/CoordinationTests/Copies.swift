import Foundation
import Postgres
import Support

/// A town's records put aside, so that the same deed can be done again and again from the same beginning.
struct Copies {
    let town: Town

    /// Puts aside what is there now.
    init(of town: Town) throws {
        self.town = town
        try town.database.asAdmin().execute(script: Self.script)
    }

    func restore() throws { try town.database.asAdmin().execute(script: "select saved.restore()") }

    /// Every row of every table as text, with identities, times, digests and numbers that chance made left out.
    func shape() throws -> String { try town.database.asAdmin().one("select saved.shape()") }

    private static let script = #"""
        create schema saved;
        create view saved.tables as
        select c.relname::text as name,
            (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'migration';
        do $$ declare t record; begin
            for t in select * from saved.tables loop
                execute format('create table saved.%I as select %s from public.%I', t.name, t.columns, t.name);
            end loop;
        end $$;
        create function saved.restore() returns void language plpgsql as $$ declare t record; begin
            set local session_replication_role = replica;
            for t in select * from saved.tables loop
                execute format('delete from public.%I', t.name);
                execute format('insert into public.%I (%s) select * from saved.%I', t.name, t.columns, t.name);
            end loop;
        end $$;
        create function saved.plain(line text) returns text language sql as $$
            select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(line,
                '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}', 'I', 'g'),
                '\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?(Z|\+\d\d)?', 'T', 'g'),
                '[0-9a-f]{32,}', 'H', 'g'),
                '\m(R|C|S|I|TB|AN)-[0-9A-Z]{5}\M', 'N', 'g'),
                '\$argon2id\$[A-Za-z0-9+/=,$]*', 'P', 'g')
        $$;
        create function saved.shape() returns text language plpgsql as $$ declare t record; part text; whole text := ''; begin
            for t in select * from saved.tables order by name loop
                execute format('select coalesce(string_agg(line, chr(10) order by line), '''') from '
                    '(select saved.plain(row(x.*)::text) as line from public.%I x) lines', t.name) into part;
                whole := whole || t.name || chr(10) || part || chr(10);
            end loop;
            return whole;
        end $$
        """#
}
