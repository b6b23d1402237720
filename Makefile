# Needs Python 3.11 or later with pip, and make; everything else goes into .venv.
# Pick the interpreter by `make test PYTHON=python3.13`.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
LOWEST := build/lowest

.DEFAULT_GOAL := help
.PHONY: help demo test golden schema lint format docs wheel lowest clean

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*  ## \(.*\)/  make \1\t\2/p' Makefile

demo: $(VENV)/cli.stamp  ## convert the example report to XML and JSON under build/demo/
	@$(BIN)/python examples/convert_report.py examples/zhongshan-xiqu-2025.txt build/demo

test: $(VENV)/dev.stamp  ## run the whole test suite; src and tests need 100 % branch coverage
	@$(BIN)/python -m pytest --cov --cov-report=term-missing

golden: $(VENV)/cli.stamp  ## write the example's documents in tests/golden anew
	@for format in xml json; do $(BIN)/rectify-model convert \
		examples/zhongshan-xiqu-2025.txt -o tests/golden/zhongshan-xiqu-2025.$$format; done

schema: $(VENV)/cli.stamp  ## write the packaged schemas anew after a change of the model
	@$(BIN)/python -m rectify_model.schema

lint: $(VENV)/dev.stamp  ## run the linters and the type checkers
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/pyright --pythonpath $(BIN)/python

format: $(VENV)/dev.stamp  ## format the code
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

docs: $(VENV)/dev.stamp  ## build the site into build/docs/; a warning is an error
	@$(BIN)/python -m sphinx --fail-on-warning --keep-going --nitpicky --fresh-env --quiet \
		docs build/docs
	@echo "build/docs/index.html"

wheel: $(VENV)/dev.stamp  ## build the wheel and the source archive into dist/
	@$(BIN)/python -m build

lowest: $(LOWEST)/lowest.stamp  ## run the suite with the lowest versions that pyproject.toml allows
	@$(LOWEST)/bin/python -m pytest -p no:cacheprovider

clean:  ## remove whatever the other targets made
	rm -rf $(VENV) build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache

# A stamp says that an environment holds what its name says; pyproject.toml makes it anew.

%/venv.stamp:
	@echo "making $* ..."
	@$(PYTHON) -m venv $*
	@$*/bin/python -m pip install -qq --upgrade "pip>=25.1"  # the first that knows groups
	@touch $@

$(VENV)/cli.stamp: $(VENV)/venv.stamp pyproject.toml
	@echo "installing rectify-model into $(VENV) ..."
	@$(BIN)/python -m pip install -qq --editable ".[cli]"
	@touch $@

$(VENV)/dev.stamp: $(VENV)/venv.stamp pyproject.toml
	@echo "installing rectify-model and its tools into $(VENV) ..."
	@$(BIN)/python -m pip install -qq --editable ".[cli,contact,testing]" --group dev
	@touch $@ $(VENV)/cli.stamp

$(LOWEST)/lowest.stamp: $(LOWEST)/venv.stamp pyproject.toml .ci/lowest.py
	@$(LOWEST)/bin/python .ci/lowest.py > $(LOWEST)/constraints.txt
	@$(LOWEST)/bin/python -m pip install -qq --constraint $(LOWEST)/constraints.txt \
		--editable ".[cli,contact,testing]" --group test
	@touch $@

.PRECIOUS: %/venv.stamp
