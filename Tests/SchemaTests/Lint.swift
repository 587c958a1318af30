import Postgres

/// A rule that keeps the schema distributable and walled, asked of the catalogue; every row of the answer is a finding.
struct LintRule: Sendable, CustomStringConvertible {
    let name: String
    let question: SQL
    /// Statements that break the rule, for proving that it bites. `planted` is a regional table that breaks nothing.
    let bad: String

    var description: String { name }
}

/// A table as every migration should make it.
let planted = """
    create table planted (region int not null, id uuid not null, constraint planted_key primary key (region, id));
    call app.wall('planted');
    grant select, update on planted to aid_application;
    create policy planted_seen on planted for select to aid_application using (region = current_setting('app.region')::int);
    create policy planted_changed on planted for update to aid_application
        using (region = current_setting('app.region')::int) with check (false);
    """

/// The names of the regional tables, with the planted one.
private let regional: [String] = kinds.filter { $0.value == .regional }.map(\.key).sorted() + ["planted"]

private let known: [String] = kinds.keys.sorted() + ["planted"]

/// Rules about keys: what would not survive a change to several machines.
let keyRules: [LintRule] = [
    LintRule(
        name: "every table is of a declared kind",
        question: """
            select c.relname::text from pg_class c
            where c.relnamespace in ('public'::regnamespace, 'app'::regnamespace) and c.relkind in ('r', 'p', 'm', 'f')
                and c.relname <> all (\(known))
            """,
        bad: "create table unheard_of (region int not null, constraint unheard_of_key primary key (region))"),
    LintRule(
        name: "region is a plain integer, never null, in every regional table",
        question: """
            select t.name from unnest(\(regional)::text[]) t (name)
            where to_regclass('public.' || t.name) is not null and not exists (
                select from pg_attribute a where a.attrelid = to_regclass('public.' || t.name) and a.attname = 'region'
                    and a.atttypid = 'int4'::regtype and a.attnotnull and not a.attisdropped)
            """,
        bad: """
            drop policy planted_seen on planted;
            drop policy planted_changed on planted;
            alter table planted alter column region type bigint
            """),
    LintRule(
        name: "region leads every primary, unique and exclusion key of a regional table",
        question: """
            select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
            left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
            where c.relnamespace = 'public'::regnamespace and c.relname = any (\(regional))
                and (i.indisunique or i.indisexclusion) and a.attname is distinct from 'region'
            """,
        bad: "create unique index planted_once on planted (id)"),
    LintRule(
        name: "every table has a primary key",
        question: """
            select c.relname::text from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')
            """,
        bad: "alter table planted drop constraint planted_key"),
    LintRule(
        name: "a foreign key between regional tables holds region in the first place on both sides",
        question: """
            select k.conname::text from pg_constraint k
            join pg_class t on t.oid = k.conrelid join pg_class f on f.oid = k.confrelid
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
            where k.contype = 'f' and t.relname = any (\(regional)) and f.relname = any (\(regional))
                and (a.attname <> 'region' or b.attname <> 'region')
            """,
        bad: """
            alter table planted add column other uuid;
            alter table planted add constraint planted_of_other foreign key (other, region) references planted (id, region)
            """),
    LintRule(
        name: "only regional tables point at regional tables, and nothing but reference tables is pointed at from elsewhere",
        question: """
            select k.conname::text from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_class f on f.oid = k.confrelid
            where k.contype = 'f' and f.relname = any (\(regional)) and t.relname <> all (\(regional))
            union all
            select k.conname::text from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_class f on f.oid = k.confrelid
            where k.contype = 'f' and t.relname = any (\(regional)) and f.relname <> all (\(regional))
                and f.relname <> all (\(kinds.filter { $0.value == .reference }.map(\.key).sorted()))
            """,
        bad: """
            alter table planted add column account uuid;
            alter table planted add constraint planted_of_account foreign key (account) references account (account)
            """),
    LintRule(
        name: "no foreign key sets null or a default, and none follows an update",
        question: """
            select conname::text from pg_constraint where contype = 'f' and (confdeltype in ('n', 'd') or confupdtype in ('c', 'n', 'd'))
            """,
        bad: """
            alter table planted add column parent uuid;
            alter table planted add constraint planted_of_parent foreign key (region, parent) references planted (region, id)
                on delete set null
            """),
    LintRule(
        name: "no constraint is deferrable",
        question: "select conname::text from pg_constraint where condeferrable or condeferred",
        bad: "alter table planted add constraint planted_once unique (region, id) deferrable"),
    LintRule(
        name: "no identity and no sequence",
        question: """
            select attrelid::regclass::text || '.' || attname from pg_attribute
            where attidentity <> '' and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
            union all select oid::regclass::text from pg_class
            where relkind = 'S' and relnamespace in ('public'::regnamespace, 'app'::regnamespace)
            """,
        bad: "alter table planted add column place bigint generated always as identity"),
    LintRule(
        name: "every constraint has a name that somebody chose",
        question: """
            select conname::text from pg_constraint
            where connamespace = 'public'::regnamespace and contype <> 't'
                and conname ~ '_(pkey|fkey|check|excl)[0-9]*$'
            union all select conname::text from pg_constraint where connamespace = 'public'::regnamespace
                and contype = 'u' and conname ~ '_key[0-9]*$'
            """,
        bad: "alter table planted add check (region > 0)"),
    LintRule(
        name: "every constraint's name begins with its table's",
        question: """
            select conname::text from pg_constraint k join pg_class c on c.oid = k.conrelid
            where k.connamespace = 'public'::regnamespace and k.contype <> 't' and not starts_with(k.conname, c.relname || '_')
            """,
        bad: "alter table planted add constraint region_is_positive check (region > 0)"),
    LintRule(
        name: "no column takes its value from the machine",
        question: """
            select d.adrelid::regclass::text || '.' || a.attname from pg_attrdef d
            join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
            where pg_get_expr(d.adbin, d.adrelid) ~*
                '(now\\(|current_|clock_timestamp|transaction_timestamp|statement_timestamp|localtime|random|gen_random|setting|nextval)'
                and d.adrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
            """,
        bad: "alter table planted add column made_at timestamptz not null default now()"),
    LintRule(
        name: "no enumerated types and no domains",
        question: """
            select typname::text from pg_type where typtype in ('e', 'd')
                and typnamespace in ('public'::regnamespace, 'app'::regnamespace)
            """,
        bad: "create type colour as enum ('red', 'green')"),
]
