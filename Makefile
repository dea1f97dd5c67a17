# One door for developers. `make build` and `make test` set up everything they need in .venv, from the lock
# files, with nothing but Python 3.11 or later.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
RUN := $(VENV)/.newsfold-run
DEV := $(VENV)/.newsfold-dev
SHARED ?= ../shared
NU := 26.9.27

.DEFAULT_GOAL := help
.PHONY: help build watch serve check test lint format bench quality goldens words nu lock clean

help:  ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

build: $(RUN)  ## build the site in site/ from the articles in content/
	@$(BIN)/newsfold build

watch: $(RUN)  ## build, and build again on every change
	@$(BIN)/newsfold watch

serve: $(RUN)  ## watch, and show the site in a browser at http://127.0.0.1:8000/
	@$(BIN)/newsfold serve

check: $(RUN)  ## list every problem of the content, write nothing
	@$(BIN)/newsfold check

test: $(DEV)  ## run all tests
	@$(BIN)/python -m pytest -n auto

lint: $(DEV)  ## check style, types and layers
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(DEV)  ## put the code into its format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(DEV)  ## measure time and memory of builds
	@$(BIN)/python -m tests.bench --shared $(SHARED)

quality: $(DEV)  ## measure grouping and digests on labelled corpora
	@$(BIN)/python -m tests.quality --shared $(SHARED)

goldens: $(DEV)  ## accept the pages as they are now as the expected ones
	@$(BIN)/python -m pytest tests/test_goldens.py --accept-goldens

words: $(DEV)  ## gather the words of the interface into its catalogues
	@$(BIN)/python -m tests.words

nu: $(DEV)  ## fetch the Nu HTML checker, which the tests then use (needs npm and Java)
	@npm install --silent --no-save --prefix $(VENV)/nu vnu-jar@$(NU)

lock:  ## write the lock files anew (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --no-header --extra backend pyproject.toml -o requirements.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --no-header --extra backend --extra dask --extra dev pyproject.toml -o requirements-dev.txt

clean:  ## remove the environment and everything that was made
	rm -rf $(VENV) .newsfold dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "newsfold needs Python 3.11 or later; name one with: make PYTHON=python3.12 ..." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(RUN): $(VENV)/bin/python requirements.txt pyproject.toml
	@$(PIP) install --quiet --require-hashes --no-deps -r requirements.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): $(RUN) requirements-dev.txt
	@$(PIP) install --quiet --require-hashes --no-deps -r requirements-dev.txt
	@touch $@
