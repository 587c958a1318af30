# What every command in ops/ starts with: where the checkout is, how to speak, how to run something long, where Swift is.
# Source it; it is not a program.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
readonly ROOT
cd "$ROOT" || exit
export HOME=${HOME:-$(getent passwd "$EUID" | cut -d: -f6)}
umask 022
trap 'exit 130' INT
trap 'exit 143' TERM

say() { printf '==> %s\n' "$*" >&2; }

die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# A name for this checkout that two checkouts on one machine do not share.
checkout_name() { printf '%s' "$ROOT" | sha256sum | cut -c1-12; }

random_password() { head -c 24 /dev/urandom | od -An -vtx1 | tr -d ' \n'; }

# attended COMMAND… runs the command in a process group of its own and passes INT and TERM on to it.
# Sets stopped_by (empty, INT or TERM) and returns the command's own status.
stopped_by=
attended() {
    local child status=0 again=1
    stopped_by=
    set -m
    "$@" </dev/null &
    child=$!
    set +m
    trap 'stopped_by=INT again=1; kill -s INT -- "-$child" 2>/dev/null || :' INT
    trap 'stopped_by=TERM again=1; kill -s TERM -- "-$child" 2>/dev/null || :' TERM
    while ((again)); do
        again=0 status=0
        wait "$child" || status=$?
    done
    trap 'exit 130' INT
    trap 'exit 143' TERM
    return "$status"
}

# long COMMAND… is `attended`, but a signal ends the whole script.
long() {
    local status=0
    attended "$@" || status=$?
    case $stopped_by in
        INT) exit 130 ;;
        TERM) exit 143 ;;
    esac
    return "$status"
}

# SwiftPM hands a package's traits to the compiler in the order of a hash table; were that order another each time it plans,
# Hummingbird and all that needs it would compile again.
# shellcheck disable=SC2034
readonly swift_build=(env SWIFT_DETERMINISTIC_HASHING=1 swift build)

# Puts Swift on PATH; stops with directions where there is none.
find_swift() {
    local directory
    if ! command -v swift >/dev/null; then
        for directory in "$HOME/.local/share/swiftly/bin" /opt/swift/usr/bin /usr/local/swift/usr/bin; do
            if [[ -x $directory/swift ]]; then
                export PATH="$directory:$PATH"
                return
            fi
        done
        die 'no swift on PATH. Install Swift 6.3 from https://www.swift.org/install/linux/ and put its usr/bin on PATH.'
    fi
}

# Says which Swift it is, and refuses one too old for Package.swift. Needs the libraries from packages.sh.
check_swift() {
    local version
    version=$(swift --version 2>&1) || die "swift does not run: $version"
    [[ $version =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]] || die "swift --version says: $version"
    ((BASH_REMATCH[1] * 100 + BASH_REMATCH[2] >= 602)) || die "Swift 6.2 or later is needed, this is ${BASH_REMATCH[0]}"
}
