# The application's database in a private cluster: its name, its roles' connection strings. Source after cluster.sh.
# shellcheck shell=bash

readonly database_name=mutual_aid

# Creates the database where it is absent.
database_create() { # NAME
    local name=$1
    [[ $(as_superuser psql -XAtq -d postgres -c "select 1 from pg_database where datname = '$name'") == 1 ]] \
        || as_superuser psql -XAtq -d postgres -c "create database \"$name\"" >&2
}

# Exports a connection string for each role, and one for a superuser, which only `migrate --roles` is given.
database_export() {
    DATABASE_ADMIN_URL=$(cluster_url postgres "$database_name")
    DATABASE_OWNER_URL=$(cluster_url aid_owner "$database_name")
    DATABASE_URL=$(cluster_url aid_application "$database_name")
    DATABASE_SEALER_URL=$(cluster_url aid_sealer "$database_name")
    DATABASE_TAIL_URL=$(cluster_url aid_tail "$database_name")
    DATABASE_READER_URL=$(cluster_url aid_reader "$database_name")
    export DATABASE_ADMIN_URL DATABASE_OWNER_URL DATABASE_URL DATABASE_SEALER_URL DATABASE_TAIL_URL DATABASE_READER_URL
}

# database_migrate PROGRAM: roles, the database's owner, the numbered migrations.
database_migrate() {
    "$1" migrate --roles </dev/null
    as_superuser psql -XAtq -d postgres -c "alter database \"$database_name\" owner to aid_owner" >&2
    env -u DATABASE_ADMIN_URL "$1" migrate </dev/null
}
