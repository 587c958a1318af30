# The Python environment of Tests/Browser in .local/venv, first on PATH. Source after packages.sh.
# shellcheck shell=bash

browser_install() {
    local wanted=ops/lib/browser.txt venv=$ROOT/.local/venv
    if ! cmp -s "$wanted" "$venv/requirements.txt"; then
        say "Installing from PyPI into .local/venv: $(grep -v '^#' "$wanted" | tr '\n' ' ')"
        rm -rf "$venv"
        /usr/bin/python3 -m venv "$venv"
        "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$wanted" </dev/null
        cp "$wanted" "$venv/requirements.txt"
    fi
    export PATH="$venv/bin:$PATH"
}
