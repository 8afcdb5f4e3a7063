# All that these commands need is Python 3.11 or newer, pip and make. The rest goes into .venv, which
# is made when first needed and brought up to date when pyproject.toml changes.

PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin
INSTALLED := .venv/.installed
TYPED := generator benchmarks generated/python/src templates/python/src
BLACK := generator tests benchmarks generated templates

.DEFAULT_GOAL := help

.PHONY: help
help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(INSTALLED): pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; PYTHON=… says where it is" >&2; exit 1; }
	@echo "installing into .venv" >&2
	@$(PYTHON) -m venv .venv >/dev/null 2>&1 || $(PYTHON) -m venv --without-pip .venv
	@if $(BIN)/python -m pip --version >/dev/null 2>&1; then pip="$(BIN)/python -m pip"; \
		else pip="$(PYTHON) -m pip --python $(BIN)/python"; fi; \
		$$pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

.PHONY: generate
generate: $(INSTALLED) ## make everything below generated/ from schema/
	$(BIN)/python -m copperplate generate

.PHONY: check
check: $(INSTALLED) ## fail if generated/ isn't what schema/ makes, or if something isn't clean
	$(BIN)/python -m copperplate validate
	$(BIN)/python -m copperplate generate --check
	$(MAKE) --no-print-directory lint

.PHONY: test
test: $(INSTALLED) ## run all tests
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

.PHONY: golden
golden: $(INSTALLED) ## rewrite what the tests of tests/cases and tests/errors expect
	COPPERPLATE_GOLDEN=1 $(BIN)/python -m pytest tests/languages/python/test_cases.py tests/stages/test_errors.py

.PHONY: lint
lint: $(INSTALLED) ## black, mypy and pyright, changing nothing
	$(BIN)/python -m black --check $(BLACK)
	$(BIN)/python -m mypy $(TYPED)
	$(BIN)/python -m pyright $(TYPED)

.PHONY: bench
bench: $(INSTALLED) ## how fast generating, the emulator and the Python package are
	$(BIN)/python benchmarks/generate.py
	$(BIN)/python benchmarks/emulator.py
	$(BIN)/python benchmarks/client.py

.PHONY: dist
dist: $(INSTALLED) ## the Python package for PyPI, in dist/
	rm -rf dist
	$(BIN)/python -m build --quiet --outdir dist generated/python
	$(BIN)/python -m twine check --strict dist/*

.PHONY: docs
docs: $(INSTALLED) ## build the documentation of the package and of the generator in build/docs
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
