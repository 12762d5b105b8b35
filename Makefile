# Two commands, each doing all of its own set-up: "make gaps" and "make test".
BIN := .venv/bin

# Where this is set, each of the many programs that tests start would compile all that it imports anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: gaps test draws lock

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

# Renew the lock files. uv comes with: pip install uv
lock:
	uv pip compile --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --group build pyproject.toml -o requirements.lock
	uv pip compile --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --group dev pyproject.toml -o requirements-dev.lock
