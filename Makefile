# Everything that a person or CI does here. `make help` lists it.
SHELL := /bin/bash
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
NPM := npm --no-audit --no-fund --no-update-notifier --loglevel=error

SET_UP := $(VENV)/.set-up
TEST_SET_UP := $(VENV)/.test-set-up
EXTENSION := extension/dist/manifest.json
EXTENSION_MODULES := extension/node_modules/.set-up
EXTENSION_SOURCES := $(shell find extension -type f -not -path '*/node_modules/*' -not -path '*/dist/*' \
	-not -path '*/practice-dist/*' -not -path '*/.wxt/*' -not -path '*/.output/*' -not -name '*.test.ts' 2>/dev/null)
DATA ?= ../shared/data
PYTEST := $(BIN)/python -m pytest
# A file's tests share servers and follow one another; two files at a time, as two cores can, and the long ones first,
# so that neither core waits for the other at the end.
SIDE_BY_SIDE := -n 2 --dist loadfile --no-loadscope-reorder

.PHONY: help
help: ## Show what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-15s %s\n", $$1, $$2}'

.PHONY: setup
setup: $(SET_UP) $(EXTENSION) ## Install everything that running needs: Python, the model, the extension

.PHONY: run
run: setup ## Index knowledge/ and start the service on 127.0.0.1:8400
	@ABOVEBOARD_DEV_OPEN=true $(BIN)/aboveboard serve

.PHONY: test
test: $(TEST_SET_UP) $(EXTENSION_MODULES) ## Everything that must pass; gets Chromium and servers by itself
	@# One core each; then what needs both.
	$(MAKE) --no-print-directory -j 2 eval check
	$(MAKE) --no-print-directory unit-extension pytest

.PHONY: sure
sure: test ## The same, under the name of what you want to be

.PHONY: check
check: $(TEST_SET_UP) $(EXTENSION_MODULES) ## Style, types, and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	cd extension && $(NPM) run check

.PHONY: format
format: $(TEST_SET_UP) ## Put the code in its form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.PHONY: pytest
pytest: $(TEST_SET_UP) $(EXTENSION) ## Unit, contract, end-to-end and browser tests
	@# Apart: the browser's driver keeps an event loop running that other tests can't share.
	$(PYTEST) $(SIDE_BY_SIDE) tests/e2e tests/contract tests/unit
	@# Decision 16: a browser's test may be asked a second time, and is then named in the summary.
	$(PYTEST) $(SIDE_BY_SIDE) --reruns 1 tests/browser

.PHONY: unit contract e2e browser
unit contract e2e browser: $(TEST_SET_UP) $(EXTENSION) ## One kind of tests
	$(PYTEST) tests/$@

.PHONY: unit-extension
unit-extension: $(EXTENSION_MODULES) ## The extension's own unit tests
	cd extension && $(NPM) test

.PHONY: pictures
pictures: $(TEST_SET_UP) $(EXTENSION) ## Draw the README's pictures and the extension's icons anew
	ABOVEBOARD_PICTURES=docs $(PYTEST) tests/browser/test_pictures.py

.PHONY: eval
eval: $(TEST_SET_UP) ## Ask the cases of evals/ and grade the answers
	$(BIN)/aboveboard eval --knowledge knowledge --cases evals/cases --baseline evals/baseline.json --report build/eval

.PHONY: replies
replies: $(SET_UP) ## Which replies change against another checkout: make replies BEFORE=folder
	@test -d "$(BEFORE)/knowledge" || { echo "Name a checkout to compare with: make replies BEFORE=folder" >&2; exit 2; }
	@# The other checkout's own code, prompts and knowledge answer the cases of this one. A miss there is no failure.
	PYTHONPATH="$(BEFORE)/api" $(BIN)/python -c 'from aboveboard.cli import main; main()' eval \
		--knowledge "$(BEFORE)/knowledge" --cases evals/cases --report build/replies/before > /dev/null || [ $$? -eq 1 ]
	$(BIN)/aboveboard eval --knowledge knowledge --cases evals/cases \
		--baseline build/replies/before/report.json --report build/replies/after

.PHONY: bench
bench: $(TEST_SET_UP) ## Speed and retrieval as ratios against peers; prints tables
	$(BIN)/python benchmarks/index.py
	$(BIN)/python benchmarks/claims.py
	$(BIN)/python benchmarks/first_question.py
	@if [ -d "$(DATA)" ]; then \
		$(BIN)/python benchmarks/retrieval.py $(DATA)/retrieval-docs $(DATA)/retrieval-faq && \
		$(BIN)/python benchmarks/groundedness.py $(DATA)/groundedness; \
	else echo "Public packs for retrieval and groundedness: make bench DATA=folder"; fi

.PHONY: bench-page
bench-page: $(TEST_SET_UP) $(EXTENSION) ## What the extension costs a page of 10,000 rows; prints a table
	$(BIN)/python -m benchmarks.page

.PHONY: extension
extension: $(EXTENSION) ## Build the extension, unpacked, to extension/dist

.PHONY: extension-zip
extension-zip: $(EXTENSION) ## Pack it for a store, the same bytes every time, to build/extension
	cd extension && $(NPM) run --silent zip

.PHONY: docs
docs: $(SET_UP) ## Write the pages that are made from code
	$(BIN)/aboveboard settings --table > docs/settings.md

.PHONY: contract-types
contract-types: $(SET_UP) ## Make the extension's types anew from the service's OpenAPI document
	@mkdir -p build
	$(BIN)/aboveboard openapi --forms > build/forms.json
	npx --yes --package openapi-typescript@7.13.0 --package typescript@5.9.3 \
		openapi-typescript build/forms.json --alphabetize -o build/openapi.ts
	@{ echo "/** The service's forms $$($(BIN)/python -c 'import json; \
		print(json.load(open("build/forms.json"))["info"]["version"])'): made by \`make contract-types\`, never by hand. */"; \
		sed '1,/^ \*\//d' build/openapi.ts; } > extension/src/suggest/openapi.ts

.PHONY: lock
lock: $(SET_UP) ## Resolve the requirements anew, with hashes and without addresses
	$(PIP) install uv
	PATH="$(CURDIR)/$(BIN):$$PATH" ./requirements-lock

.PHONY: clean
clean: ## Remove what was built; knowledge and recorded suggestions stay
	rm -rf $(VENV) build extension/node_modules extension/dist extension/practice-dist extension/.wxt \
		tests/pages/node_modules tests/pages/dist .pytest_cache .mypy_cache .ruff_cache

# --- what the targets above stand on -------------------------------------------------------------

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || ./tests/system-packages python3-venv
	$(PYTHON) -m venv $(VENV)

$(SET_UP): requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing the service (about a minute)"
	$(PIP) install --no-deps --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	$(BIN)/python -m aboveboard.adapters.minilm_graph
	@touch $@

$(TEST_SET_UP): requirements-test.lock $(SET_UP)
	$(PIP) install --no-deps --require-hashes -r requirements-test.lock
	@./tests/system-packages chromium redis-server postgresql fonts-liberation fonts-noto-color-emoji
	@touch $@

$(EXTENSION_MODULES): extension/package-lock.json
	@command -v npm >/dev/null || { echo "Node 20 with npm is needed to build the extension" >&2; exit 2; }
	cd extension && $(NPM) ci --ignore-scripts
	@touch $@

$(EXTENSION): $(EXTENSION_MODULES) $(EXTENSION_SOURCES)
	cd extension && $(NPM) run build
	@touch $@
