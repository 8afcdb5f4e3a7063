# All that these commands need is Python 3.11 or newer, pip and make. The rest goes into .venv: first what
# generating needs, then each extra of pyproject.toml when a command needs it, and again when that file changes.

PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin
INSTALLED := .venv/.installed
TYPED := generator benchmarks generated/python/src templates/python/src
BLACK := generator tests benchmarks generated templates

.DEFAULT_GOAL := help
.NOTPARALLEL: # two commands at once would install into .venv at once

.PHONY: help
help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# Where an environment gets no pip of its own, that of $(PYTHON) fills it.
define install
if $(BIN)/python -m pip --version >/dev/null 2>&1; then pip="$(BIN)/python -m pip"; \
	else pip="$(PYTHON) -m pip --python $(BIN)/python"; fi; \
$$pip install --quiet --disable-pip-version-check --editable
endef

$(INSTALLED): pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; PYTHON=… says where it is" >&2; exit 1; }
	@echo "installing what generating needs into .venv" >&2
	@$(PYTHON) -m venv .venv >/dev/null 2>&1 || $(PYTHON) -m venv --without-pip .venv
	@$(install) .
	@touch $@

$(INSTALLED)-%: $(INSTALLED)
	@echo "installing the packages for \"$*\" into .venv" >&2
	@$(install) '.[$*]'
	@touch $@

.PHONY: generate
generate: $(INSTALLED) ## make everything below generated/ from schema/
	$(BIN)/python -m copperplate generate

.PHONY: emulate
emulate: $(INSTALLED)-emulator ## a server that plays the API, on http://127.0.0.1:8080
	@$(BIN)/python -m copperplate emulate

.PHONY: check
check: $(INSTALLED) ## fail if generated/ isn't what schema/ makes, or if something isn't clean
	$(BIN)/python -m copperplate validate
	$(BIN)/python -m copperplate generate --check
	$(MAKE) --no-print-directory lint

.PHONY: quick
quick: $(INSTALLED)-test ## run the tests that need no Sphinx, no Node and no environment of their own
	$(BIN)/python -m pytest -m "not slow" --numprocesses auto --dist loadfile

.PHONY: test
test: $(INSTALLED)-dev ## run all tests
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

.PHONY: golden
golden: $(INSTALLED)-test ## rewrite what tests/cases and tests/errors expect, and the JSON Schema of the dump
	COPPERPLATE_GOLDEN=1 $(BIN)/python -m pytest tests/languages/python/test_cases.py tests/stages/test_errors.py tests/stages/test_dump.py

.PHONY: lint
lint: $(INSTALLED)-lint ## black, mypy and pyright, changing nothing
	$(BIN)/python -m black --check $(BLACK)
	$(BIN)/python -m mypy $(TYPED)
	$(BIN)/python -m pyright $(TYPED)

.PHONY: bench
bench: $(INSTALLED)-emulator ## how fast generating, the emulator and the Python package are, and how time grows with an API
	$(BIN)/python benchmarks/generate.py
	$(BIN)/python benchmarks/emulator.py
	$(BIN)/python benchmarks/client.py
	$(BIN)/python benchmarks/growth.py

.PHONY: dist
dist: $(INSTALLED)-dist ## the Python package for PyPI, in dist/
	rm -rf dist
	$(BIN)/python -m build --quiet --outdir dist generated/python
	$(BIN)/python -m twine check --strict dist/*

.PHONY: docs
docs: $(INSTALLED)-docs ## build the documentation of the package and of the generator in build/docs
	@for site in generated/python/docs docs; do \
		name=$$(test $$site = docs && echo generator || echo python); \
		$(BIN)/python -m sphinx -W --keep-going -n -q -d build/doctrees/$$name $$site build/docs/$$name || exit 1; \
		echo "build/docs/$$name/index.html"; \
	done

.PHONY: docs-serve
docs-serve: docs ## serve it on http://127.0.0.1:8000
	$(BIN)/python -m http.server --bind 127.0.0.1 --directory build/docs 8000

.PHONY: clean
clean: ## remove .venv and everything that tools left behind
	rm -rf .venv .venv-published .bench .mypy_cache .pytest_cache .hypothesis build dist
	find . -name __pycache__ -prune -exec rm -rf {} +
