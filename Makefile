# Two commands, each doing all of its own set-up: "make gaps" and "make test".
BIN := .venv/bin

# Where this is set, each of the many programs that tests start would compile all that it imports anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: gaps test draws oldest newest packages lock

gaps: .venv/bin/ccr
	@$(BIN)/ccr gaps plans

test: .venv/.made-from-requirements-dev.lock
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python tools/catalog.py check
	$(BIN)/python -m pytest -n auto --dist worksteal -rs

# Properties on new draws, again and again, until one fails or somebody stops it. What fails becomes a case.
draws: .venv/.made-from-requirements-dev.lock
	@while CCR_DRAWS=new $(BIN)/python -m pytest -n auto -m hypothesis; do :; done

.venv/bin/ccr: requirements.lock pyproject.toml tools/set_up.sh
	@test -e .venv/.made-from-requirements-dev.lock || tools/set_up.sh requirements.lock
	@touch $@

.venv/.made-from-requirements-dev.lock: requirements-dev.lock pyproject.toml tools/set_up.sh
	@tools/set_up.sh requirements-dev.lock

# The suite with the oldest versions of dependencies that pyproject.toml names, and with the newest that there are.
oldest newest: .venv/.made-from-requirements-dev.lock
	@$(BIN)/uv venv --quiet --clear --python $(BIN)/python build/$@
	@$(BIN)/uv pip install --quiet --python build/$@ --group dev --editable . $(VERSIONS)
	build/$@/bin/python -m pytest -n auto --dist worksteal -rs
oldest: VERSIONS = --constraint build/oldest.txt
oldest: build/oldest.txt
build/oldest.txt: .venv/.made-from-requirements-dev.lock pyproject.toml
	@mkdir -p build
	@$(BIN)/uv pip compile --quiet --resolution lowest-direct --no-header --no-annotate pyproject.toml -o $@

# The wheel and the sdist of the last commit, in dist/: built in a fresh clone, so that nothing else gets into them.
packages: .venv/.made-from-requirements-dev.lock
	@rm -rf build/clone dist
	@git clone --quiet . build/clone
	@cd build/clone && $(CURDIR)/$(BIN)/python -m hatchling build --directory $(CURDIR)/dist
	@cd dist && sha256sum *

# Renew the lock files as far as pyproject.toml asks for it; "make lock UPGRADE=--upgrade" takes the newest versions.
COMPILE = $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url $(UPGRADE)
lock: .venv/.made-from-requirements-dev.lock
	$(COMPILE) --group build pyproject.toml -o requirements.lock
	$(COMPILE) --group dev pyproject.toml -o requirements-dev.lock
