#!/bin/sh
# Make the virtual environment .venv with exactly what a lock file names, and this program in it.
# usage: tools/set_up.sh requirements.lock
# Needs Python 3.11 or newer. Debian's Python comes without the module that puts pip into a virtual
# environment, and its pip refuses to work outside of one; both ways around that are tried.
set -eu
lock=$1

say() { printf '%s\n' "$*" >&2; }

find_python() {
    for name in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11 python3; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    say "ccr needs Python 3.11 or newer. / ccr necesita Python 3.11 o más reciente."
    exit 2
}

# Fill .venv; pip is then called as $pip.
make_environment() {
    if "$python" -m venv --clear .venv >/dev/null 2>&1; then
        pip=".venv/bin/python -m pip"
        return
    fi
    if "$python" -m pip --version >/dev/null 2>&1 && "$python" -m venv --clear --without-pip .venv; then
        pip="$python -m pip --python .venv/bin/python"
        return
    fi
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "Installing Debian's python3-venv, which the virtual environment needs."
        apt-get update -qq >&2 && apt-get install -y -qq python3-venv >&2
        "$python" -m venv --clear .venv
        pip=".venv/bin/python -m pip"
        return
    fi
    say "Python's venv module is missing. Type: sudo apt install python3-venv"
    say "Falta el módulo venv de Python. Escriba: sudo apt install python3-venv"
    exit 2
}

python=$(find_python)
rm -rf .venv
make_environment
export PIP_DISABLE_PIP_VERSION_CHECK=1
$pip install --quiet --require-hashes -r "$lock" >&2
$pip install --quiet --no-deps --no-build-isolation --editable . >&2
touch ".venv/.made-from-$lock"
