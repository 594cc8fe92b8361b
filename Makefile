# `make` lists the targets. All of them work on a fresh clone with Python 3.11 or newer, make and a package index.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

.DEFAULT_GOAL := help

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-18s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(INSTALLED): constraints.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name it with PYTHON=..." >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.PHONY: setup
setup: $(INSTALLED) ## Make .venv with everything pinned

.PHONY: demo
demo: $(INSTALLED) ## Run the main job against the sandbox, no account needed
	@PATH="$(CURDIR)/$(BIN):$$PATH" heygen sandbox run -- sh tests/support/demo.sh

.PHONY: test
test: $(INSTALLED) lint types check-generated ## Run every check
	$(BIN)/python -m pytest
	TESTED_API=contract $(BIN)/python -m pytest

.PHONY: lint
lint: $(INSTALLED) ## Check style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

.PHONY: format
format: $(INSTALLED) ## Format the hand-written sources
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

.PHONY: types
types: $(INSTALLED) ## Check types, strictly
	$(BIN)/mypy cli/heygen codegen

.PHONY: generate
generate: $(INSTALLED) ## Emit generated/ from openapi/
	$(BIN)/python -m codegen

.PHONY: check-generated
check-generated: $(INSTALLED) ## Fail when generated/ is not what openapi/ gives
	$(BIN)/python -m codegen check

# The generator's exit codes: 0 no change, 1 compatible, 2 breaking, 3 a document that cannot be used.
.PHONY: diff
diff: $(INSTALLED) ## Compare a document with the contract: SPEC=FILE|URL|- [FORMAT=text|json|markdown]
	@$(BIN)/python -m codegen diff "$(or $(SPEC),$(error name the document: make diff SPEC=FILE-or-URL))" \
		--format $(or $(FORMAT),text) || { code=$$?; [ $$code -le 2 ] || \
		{ echo "Nothing was compared, for the reason above." >&2; exit $$code; }; }

.PHONY: update
update: $(INSTALLED) ## Take a document in: SPEC=FILE|URL|- [FORMAT=...] [ALLOW_BREAKING=1] [FORCE=1]
	@$(BIN)/python -m codegen update "$(or $(SPEC),$(error name the document: make update SPEC=FILE-or-URL))" \
		--format $(or $(FORMAT),text) $(if $(filter 1,$(ALLOW_BREAKING)),--allow-breaking) \
		$(if $(filter 1,$(FORCE)),--force) || \
		{ code=$$?; [ $$code -le $(if $(filter 1,$(ALLOW_BREAKING)),2,1) ] || \
		{ echo "Not taken in, for the reason above." >&2; exit $$code; }; }

.PHONY: screens
screens: $(INSTALLED) ## Record anew what terminals show of some commands, in tests/data/screens
	RECORD_SCREENS=1 $(BIN)/python -m pytest tests/cli/test_screens.py

.PHONY: soak
soak: $(INSTALLED) ## Run commands under faults and kills, and look for what is lost: N=10000 runs [FIRST=seed]
	$(BIN)/python -m tests.soak --only-processes --runs $(or $(N),1000) --first $(or $(FIRST),0)

.PHONY: fuzz
fuzz: $(INSTALLED) ## Fuzz the sandbox by the contract, some minutes: N=random requests to each operation
	$(BIN)/python -m tests.fuzz --examples $(or $(N),20)

.PHONY: histories
histories: $(INSTALLED) ## Take in version after version of public APIs, from npm: N=newest versions of each
	$(BIN)/python -m tests.histories --steps $(or $(N),10)

.PHONY: bench
bench: $(INSTALLED) ## Measure start-up, transfers, waiting and generation, as ratios (needs curl, openssl)
	$(BIN)/python -m tests.benchmarks

.PHONY: build
build: $(INSTALLED) ## Make the wheel and the source archive in dist/
	rm -rf dist
	$(BIN)/python -m build --no-isolation --quiet
	@ls dist

.PHONY: lock
lock: ## Pin every dependency anew in constraints.txt (needs uv)
	uv pip compile pyproject.toml --group dev --extra sandbox --extra keyring --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --no-annotate --upgrade --quiet --output-file constraints.txt

.PHONY: clean
clean: ## Remove what the targets made
	rm -rf $(VENV) dist demo-output .pytest_cache .mypy_cache .ruff_cache .hypothesis
