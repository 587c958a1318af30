# What ops/bench region does. Source after common.sh and packages.sh, with MUTUAL_AID_PROGRAM set.
# shellcheck shell=bash
. ops/lib/cluster.sh
. ops/lib/database.sh

work=$(mktemp -d) service=
# shellcheck disable=SC2317
ended() {
    local status=$?
    trap '' INT TERM
    [[ -z $service ]] || kill "$service" 2>/dev/null || :
    [[ -z $service ]] || wait "$service" 2>/dev/null || :
    if ((status != 0)) && [[ -s $work/log ]]; then tail -n 15 "$work/log" >&2; fi
    cluster_remove || :
    rm -rf "$work"
    exit "$status"
}
trap ended EXIT

unset "${!DATABASE_@}"
cluster_start_passing
database_create "$database_name"
database_export
export MUTUAL_AID_STATE=$work/state MUTUAL_AID_PHONE=555-0100 HTTPS=false
database_migrate "$MUTUAL_AID_PROGRAM" >"$work/log" 2>&1
BENCH_DATABASE=$DATABASE_ADMIN_URL BENCH_PSQL=$cluster_programs/psql
export BENCH_DATABASE BENCH_PSQL
unset DATABASE_ADMIN_URL DATABASE_OWNER_URL DATABASE_READER_URL
"$MUTUAL_AID_PROGRAM" open-region --region 1 --name Bench --code B --time-zone Asia/Tokyo --phone 555-0100 </dev/null >"$work/log" 2>&1
"$BENCH_PSQL" -XAtq -v ON_ERROR_STOP=1 -d "$BENCH_DATABASE" -f ops/lib/bench_region.sql >"$work/log" 2>&1
desk=$("$BENCH_PSQL" -XAtq -d "$BENCH_DATABASE" -c "select id from member where name = 'Hospital 1'")
echo 'a password for the bench' \
    | "$MUTUAL_AID_PROGRAM" open-account --region 1 --member "$desk" --login bench --name Bench --roles coordinator >"$work/log" 2>&1

PORT=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
export PORT
SITE_ADDRESS=http://127.0.0.1:$PORT "$MUTUAL_AID_PROGRAM" serve </dev/null >"$work/log" 2>&1 &
service=$!
python3 ops/lib/bench_region.py "http://127.0.0.1:$PORT/api/v1" "$work"
