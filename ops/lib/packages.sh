# The Debian packages that are missing. Source after common.sh.
# shellcheck shell=bash disable=SC2034

# What building and running needs: what Swift itself loads and links with, what Package.swift links, the database server.
readonly run_packages=(
    ca-certificates git g++ pkg-config tzdata zlib1g-dev libcurl4 libncurses6 libsqlite3-0 libuuid1 libxml2
    libpq-dev libsodium-dev liblemon-dev coinor-libcbc-dev
)
# What the tests need besides.
readonly test_packages=(curl jq python3)
# What the tests in a browser need besides.
readonly browser_packages=(chromium chromium-driver fonts-noto-cjk python3-venv)

# The newest PostgreSQL server's programs, 15 or later; prints nothing where there is none.
server_programs() {
    local directory newest=0 found='' major
    for directory in /usr/lib/postgresql/*/bin; do
        major=${directory#/usr/lib/postgresql/}
        major=${major%/bin}
        if [[ $major =~ ^[0-9]+$ && -x $directory/initdb ]] && ((major >= 15 && major > newest)); then
            newest=$major found=$directory
        fi
    done
    printf '%s' "$found"
}

# missing_packages NAME… prints those neither installed nor provided by an installed one (libcurl4t64 is libcurl4).
missing_packages() {
    local installed package
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package} ${Provides}\n' \
        | sed -n -E '/^installed /{s/ \([^)]*\)//g; s/[ ,]+/\n/g; p}' | sort -u)
    for package in "$@"; do
        grep -qxF -- "$package" <<<"$installed" || printf '%s\n' "$package"
    done
}

# install_packages NAME… installs what is missing of them, and PostgreSQL where there is no server of a fitting version.
install_packages() {
    local missing privileged=()
    if ! command -v dpkg-query >/dev/null; then
        say "This is no Debian; taking for granted: PostgreSQL 15 or later and what these packages hold: $*"
        return
    fi
    mapfile -t missing < <(missing_packages "$@")
    [[ -n $(server_programs) ]] || missing+=(postgresql)
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        command -v sudo >/dev/null || die "these Debian packages are missing and only root can install them:
    apt-get update && apt-get install --no-install-recommends ${missing[*]}"
        privileged=(sudo)
    fi
    say "Installing from Debian: ${missing[*]} (about a minute)"
    "${privileged[@]}" bash -s -- "${missing[@]}" <<<"$(declare -f install_as_root); install_as_root \"\$@\"" >&2 \
        || die "apt-get could not install: ${missing[*]}"
}

# As root. No PostgreSQL cluster of Debian's own is made and no service started on a machine that has no init;
# what is set up already stays as it is.
install_as_root() {
    set -euo pipefail
    local cluster_file=/etc/postgresql-common/createcluster.conf policy=/usr/sbin/policy-rc.d
    export DEBIAN_FRONTEND=noninteractive
    if [[ " $* " == *' postgresql '* && ! -e $cluster_file ]]; then
        mkdir -p "${cluster_file%/*}"
        printf '%s\n' '# Written before PostgreSQL was installed, by ops/ of Mutual Aid: it brings a cluster of its own.' \
            'create_main_cluster = false' >"$cluster_file"
    fi
    if [[ ! -d /run/systemd/system && ! -e $policy ]]; then
        # shellcheck disable=SC2064
        trap "rm -f $policy" EXIT
        printf '#!/bin/sh\nexit 101\n' >"$policy"
        chmod 755 "$policy"
    fi
    apt-get update </dev/null || echo 'apt-get update failed; trying with the lists that are there'
    apt-get install --yes --no-install-recommends -o Dpkg::Options::=--force-confold -o Dpkg::Use-Pty=0 -- "$@" </dev/null
}
