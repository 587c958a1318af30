import Postgres

private let walled: [String] = kinds.filter { $0.value != .ledger }.map(\.key).sorted() + ["planted"]

/// Rules about the wall: row-level security, rights and the guard.
let wallRules: [LintRule] = [
    LintRule(
        name: "row-level security holds for everybody, the owner too",
        question: """
            select relname::text from pg_class
            where relnamespace = 'public'::regnamespace and relname = any (\(walled)) and not (relrowsecurity and relforcerowsecurity)
            """,
        bad: "alter table planted no force row level security"),
    LintRule(
        name: "the owner reaches every row of every table",
        question: """
            select c.relname::text from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relname = any (\(walled)) and not exists (
                select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
                    and p.polroles = array['aid_owner'::regrole::oid] and pg_get_expr(p.polqual, c.oid) = 'true'
                    and pg_get_expr(p.polwithcheck, c.oid) = 'true')
            """,
        bad: "drop policy planted_owner on planted"),
    LintRule(
        name: "no policy asks a table",
        question: """
            select polname::text from pg_policy where polqual::text ~ 'SUBLINK' or polwithcheck::text ~ 'SUBLINK'
            """,
        bad: "create policy planted_asks on planted for insert to aid_application with check (exists (select from member))"),
    LintRule(
        name: "no policy calls a function of ours",
        question: """
            select p.polname::text from pg_policy p join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid
            where d.refclassid = 'pg_proc'::regclass and d.refobjid >= 16384
            """,
        bad: """
            create function app.mine() returns boolean language sql stable as 'select true';
            create policy planted_calls on planted for insert to aid_application with check (app.mine())
            """),
    LintRule(
        name: "no policy is for everybody",
        question: "select polname::text from pg_policy where polroles = array[0::oid]",
        bad: "create policy planted_open on planted for insert with check (true)"),
    LintRule(
        name: "whoever sees a row that may be locked can lock it: the update policy's USING is the select policy's",
        question: """
            with asked as (
                select c.oid, c.relname,
                    array(select pg_get_expr(p.polqual, c.oid) from pg_policy p where p.polrelid = c.oid
                        and p.polcmd in ('r', '*') and 'aid_application'::regrole::oid = any (p.polroles) order by 1) as seen,
                    array(select pg_get_expr(p.polqual, c.oid) from pg_policy p where p.polrelid = c.oid
                        and p.polcmd in ('w', '*') and 'aid_application'::regrole::oid = any (p.polroles) order by 1) as changed
                from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                    and has_table_privilege('aid_application', c.oid, 'update'))
            select relname::text from asked where changed = '{}' or seen <> changed
            """,
        bad: "drop policy planted_changed on planted"),
    LintRule(
        name: "an update policy says in its CHECK who may change",
        question: """
            select polname::text from pg_policy where polcmd in ('w', '*') and polqual is not null and polwithcheck is null
            """,
        bad: "create policy planted_loose on planted for update to aid_application using (true)"),
    LintRule(
        name: "only the application, the guard, the sealer, the tail and the reader have rights",
        question: """
            select c.relname::text || ' to ' || coalesce(r.rolname, 'public') from pg_class c, aclexplode(c.relacl) g
            left join pg_roles r on r.oid = g.grantee
            where c.relnamespace = 'public'::regnamespace and g.grantee <> c.relowner and (r.rolname is null
                or r.rolname not in ('aid_application', 'aid_guard', 'aid_sealer', 'aid_tail', 'aid_reader'))
            """,
        bad: "grant select on planted to public"),
    LintRule(
        name: "nobody but the owner truncates, points at or hangs triggers on a table; nobody deletes but where it is meant",
        question: """
            select c.relname::text || ' ' || g.privilege_type from pg_class c, aclexplode(c.relacl) g
            where c.relnamespace = 'public'::regnamespace and g.grantee <> c.relowner
                and (g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')
                    or g.privilege_type = 'DELETE' and c.relname not in ('session', 'unsealed'))
            """,
        bad: "grant delete on planted to aid_application"),
    LintRule(
        name: "rights are on tables, never on columns",
        question: """
            select attrelid::regclass::text || '.' || attname from pg_attribute
            where attacl is not null and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
            """,
        bad: "grant update (id) on planted to aid_application"),
    LintRule(
        name: "what is written down is never changed by the application",
        question: """
            select t.name || ' ' || p.right from unnest(array['entry', 'seal', 'unsealed', 'sealer', 'promise', 'account_entry']) t (name),
                unnest(array['update', 'delete', 'truncate']) p ("right")
            where has_table_privilege('aid_application', 'public.' || t.name, p.right)
            """,
        bad: "grant update on entry to aid_application"),
    LintRule(
        name: "no rules",
        question: """
            select rulename::text from pg_rewrite w join pg_class c on c.oid = w.ev_class
            where w.rulename <> '_RETURN' and c.relnamespace in ('public'::regnamespace, 'app'::regnamespace)
            """,
        bad: "create rule planted_stays as on delete to planted do instead nothing"),
    LintRule(
        name: "a view reads with the rights of whoever asks",
        question: """
            select relname::text from pg_class where relkind in ('v', 'm') and relnamespace in ('public'::regnamespace, 'app'::regnamespace)
                and not coalesce('security_invoker=true' = any (reloptions), false)
            """,
        bad: "create view everything as select * from planted"),
    LintRule(
        name: "nothing calls set_config",
        question: """
            select proname::text from pg_proc where pronamespace in ('public'::regnamespace, 'app'::regnamespace) and prosrc ~* 'set_config'
            union all select relname::text from pg_class
            where relkind in ('v', 'm') and relnamespace in ('public'::regnamespace, 'app'::regnamespace)
                and pg_get_viewdef(oid) ~* 'set_config'
            """,
        bad: """
            create function app.become(who text) returns text language sql as $$ select set_config('app.account', who, true) $$
            """),
    LintRule(
        name: "what runs with other rights is the guard's, finds only the catalogue, and is not for everybody",
        question: """
            select p.proname::text from pg_proc p
            where p.pronamespace in ('public'::regnamespace, 'app'::regnamespace) and p.prosecdef
                and (p.proowner <> 'aid_guard'::regrole or p.proconfig is distinct from array['search_path=pg_catalog']
                    or p.proacl is null or exists (select from aclexplode(p.proacl) g where g.grantee = 0))
            """,
        bad: "create function app.peek() returns bigint language sql security definer as $$ select count(*) from public.account $$"),
    LintRule(
        name: "the guard owns nothing but its functions",
        question: """
            select oid::regclass::text from pg_class where relowner = 'aid_guard'::regrole
            union all select proname::text from pg_proc where proowner = 'aid_guard'::regrole and not prosecdef
            """,
        bad: """
            create function app.plain() returns int language sql as 'select 1';
            alter function app.plain owner to aid_guard
            """),
    LintRule(
        name: "nobody but owner and guard makes anything in our schemas",
        question: """
            select n.nspname || ' ' || r.rolname from pg_namespace n, pg_roles r
            where n.nspname in ('public', 'app') and has_schema_privilege(r.oid, n.oid, 'create') and not r.rolsuper
                and r.rolname in ('aid_application', 'aid_sealer', 'aid_tail', 'aid_reader')
            """,
        bad: "grant create on schema app to aid_application"),
    LintRule(
        name: "no role passes by the wall, and nobody signs in as the guard",
        question: """
            select rolname::text from pg_roles where rolname in ('aid_owner', 'aid_application', 'aid_sealer', 'aid_tail', 'aid_reader', 'aid_guard')
                and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolcanlogin = (rolname = 'aid_guard'))
            """,
        bad: "alter role aid_guard login"),
]
