# A private PostgreSQL cluster: data and socket of its own, no network, never another PostgreSQL's. Source after packages.sh.
# shellcheck shell=bash

readonly cluster_port=5432 # only names the socket's file
cluster_home='' cluster_socket='' cluster_programs='' cluster_options=()
declare -A cluster_password=()
readonly cluster_roles=(postgres aid_owner aid_application aid_sealer aid_tail aid_reader)
cluster_system_user=$(id -un)
((EUID != 0)) || cluster_system_user=postgres # the server refuses to run as root
readonly cluster_system_user

# as_cluster COMMAND… runs it as the cluster's system user, with nothing of this environment.
as_cluster() {
    local drop=()
    ((EUID != 0)) || drop=(setpriv "--reuid=$cluster_system_user" "--regid=$cluster_system_user" --clear-groups)
    (cd / && exec env -i PATH="$cluster_programs:/usr/bin:/bin" LC_ALL=C.UTF-8 TZ=UTC "${drop[@]}" "$@" 9>&-)
}

cluster_directory() { # PATH: a directory that only the cluster's user (and root) can enter
    install -d -m 0700 "$1" 2>/dev/null || return
    ((EUID != 0)) || chown "$cluster_system_user:" "$1" 2>/dev/null || return
    [[ -d $1 && ! -L $1 ]] && as_cluster test -O "$1" -a -w "$1" -a -x "$1"
}

# Sets the directories. A socket's path must be short, and plain enough to stand in a connection string.
cluster_place() { # HOME
    local socket=$1/socket
    cluster_home=$1
    unset "${!PG@}" # what the environment says about another PostgreSQL
    cluster_directory "$cluster_home" || return
    if ((${#socket} > 90)) || [[ ! $socket =~ ^[A-Za-z0-9/._-]+$ ]]; then
        if ((EUID == 0)); then
            install -d -m 0755 /run/mutual-aid
            socket=/run/mutual-aid/$(checkout_name)
        else
            socket=${XDG_RUNTIME_DIR:-/tmp}/mutual-aid-$EUID-$(checkout_name)
        fi
    fi
    cluster_socket=$socket
    cluster_directory "$cluster_socket" || die "$cluster_socket cannot be used for the database's socket"
}

cluster_make() { # initdb option…
    local file=$cluster_home/password
    as_cluster rm -rf "$cluster_home/new" "$file"
    # shellcheck disable=SC2016
    as_cluster bash -c 'umask 077; cat >"$1"' - "$file" <<<"${cluster_password[postgres]}"
    as_cluster initdb --pgdata="$cluster_home/new" --username=postgres --pwfile="$file" --auth=scram-sha-256 \
        --encoding=UTF8 --locale=C.UTF-8 "$@" >/dev/null || die 'initdb failed'
    as_cluster rm -f "$file"
    as_cluster mv "$cluster_home/new" "$cluster_home/data"
}

cluster_running() { as_cluster pg_ctl status --pgdata="$cluster_home/data" >/dev/null 2>&1; }

cluster_serve() {
    local log=$cluster_home/log
    cluster_running && return
    cluster_options+=(-c listen_addresses= -c "port=$cluster_port" -c "unix_socket_directories=$cluster_socket"
        -c unix_socket_permissions=0700)
    as_cluster pg_ctl start --wait --timeout=120 --silent --pgdata="$cluster_home/data" --log="$log" -o "${cluster_options[*]}" \
        </dev/null >/dev/null || {
        as_cluster tail -n 20 "$log" >&2 || :
        die "PostgreSQL did not start; the end of $log is above"
    }
}

# The lasting cluster of ops/run. Its passwords are in .local/secrets.
cluster_start_lasting() {
    local version secrets=$ROOT/.local/secrets role value
    cluster_find_lasting
    if as_cluster test -d "$cluster_home/data"; then
        [[ -r $secrets ]] || die "there is a database in $cluster_home but not its passwords ($secrets): ops/run --fresh starts over"
        version=$(as_cluster cat "$cluster_home/data/PG_VERSION")
        cluster_programs=/usr/lib/postgresql/$version/bin
        [[ -x $cluster_programs/postgres ]] || die "the database in $cluster_home needs PostgreSQL $version: install postgresql-$version"
    fi
    if [[ ! -e $secrets ]]; then
        for role in "${cluster_roles[@]}"; do printf '%s=%s\n' "$role" "$(random_password)"; done | (umask 077 && cat >"$secrets.new")
        mv "$secrets.new" "$secrets"
    fi
    while IFS='=' read -r role value; do cluster_password[$role]=$value; done <"$secrets"
    as_cluster test -d "$cluster_home/data" || cluster_make --data-checksums
    cluster_serve
}

cluster_find_lasting() {
    cluster_programs=$(server_programs)
    mkdir -p "$ROOT/.local" && chmod 0711 "$ROOT/.local"
    cluster_place "$ROOT/.local/postgres" && return
    ((EUID == 0)) || die "$ROOT/.local/postgres belongs to another user"
    install -d -m 0711 /var/lib/mutual-aid # the database's user cannot enter the checkout
    cluster_place "/var/lib/mutual-aid/$(checkout_name)" || die 'no directory for the database under .local or /var/lib/mutual-aid'
}

# A cluster in memory that lasts as long as this process and is as fast as it can be.
cluster_start_passing() {
    local base=/dev/shm name role left free
    name=mutual-aid-test-$(checkout_name)
    cluster_programs=$(server_programs)
    free=$(df --output=avail -k "$base" 2>/dev/null | tail -n 1) || free=0
    ((free > 1000000)) || base=${TMPDIR:-/tmp}
    for left in "$base/$name".*; do # what a killed run left behind
        if as_cluster test -O "$left" && ! kill -0 "${left##*.}" 2>/dev/null; then cluster_remove "$left"; fi
    done
    for role in "${cluster_roles[@]}"; do cluster_password[$role]=$(random_password); done
    cluster_options=(-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300 -c shared_buffers=256MB
        -c autovacuum_naptime=15min -c max_wal_size=4GB -c jit=off)
    mkdir -m 0700 "$base/$name.$$" && cluster_place "$base/$name.$$" || die "no directory for the test database under $base"
    cluster_make --no-sync
    cluster_serve
}

cluster_stop() { # [fast|immediate]
    [[ -z $cluster_home ]] || ! cluster_running || as_cluster pg_ctl stop --silent --mode="${1:-fast}" --pgdata="$cluster_home/data" >&2
}

cluster_remove() { # [HOME]
    local cluster_home=${1:-$cluster_home}
    [[ -n $cluster_home && -d $cluster_home ]] || return 0
    cluster_stop immediate || :
    rm -rf "$cluster_home"
}

cluster_url() { # ROLE DATABASE
    printf 'postgresql://%s:%s@/%s?host=%s&port=%s' "$1" "${cluster_password[$1]}" "$2" "$cluster_socket" "$cluster_port"
}

# as_superuser PROGRAM… runs psql, pg_dump and the like against the cluster, with no password on a command line.
as_superuser() {
    PGHOST=$cluster_socket PGPORT=$cluster_port PGUSER=postgres PGPASSWORD=${cluster_password[postgres]} "$cluster_programs/$1" "${@:2}"
}
