# Needs Python 3.11 or later with pip, and make; everything else goes into .venv.
# Pick the interpreter by `make test PYTHON=python3.13`.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
EXTRAS := cli,contact,dask,tables,testing,zstd
# How long each harness of `make fuzz` runs.
SECONDS ?= 60
# What `make quick` leaves out.
SEARCHING := benchmarks bulk columns docs property schema testing types codec/stream
# What `make mutants` changes.
PACKAGES ?= model shape codec validation hardened_xml

.DEFAULT_GOAL := help
.PHONY: help demo test quick growth deep fuzz bench mutants golden schema lint format docs wheel extras lowest clean

help:  ## list the targets
	@sed -n 's/^\([a-z-]*\):.*  ## \(.*\)/  make \1\t\2/p' Makefile

demo: $(VENV)/cli.stamp  ## convert the example report to XML and JSON under build/demo/
	@$(BIN)/python examples/convert_report.py examples/zhongshan-xiqu-2025.txt build/demo

test: $(VENV)/dev.stamp  ## run the whole test suite; src and tests need 100 % branch coverage
	@$(BIN)/python -m pytest -n auto --cov --cov-report=term-missing

quick: $(VENV)/dev.stamp  ## run what takes a tenth of the time: no searches, no processes, no coverage
	@$(BIN)/python -m pytest -q $(addprefix --ignore=tests/,$(SEARCHING))

growth: $(VENV)/dev.stamp  ## measure how time grows, alone on the machine; what fails is tried once more
	@$(BIN)/python -m pytest -m growth tests/growth || \
		$(BIN)/python -m pytest -m growth --last-failed tests/growth

deep: $(VENV)/dev.stamp  ## search the laws deeply: thousands of examples each, others on every run
	@$(BIN)/python -m pytest -n auto --hypothesis-profile=deep \
		tests/property tests/codec/test_codec_truncation.py

fuzz: $(VENV)/fuzz.stamp  ## run each harness in fuzz/ for SECONDS (60), two at a time
	@$(BIN)/python fuzz/run.py $(SECONDS)

bench: $(VENV)/dev.stamp  ## time ours, the parsers and other libraries; write docs/performance.md
	@$(BIN)/python -m benchmarks

reading-report: $(VENV)/dev.stamp  ## score the reader over the marked corpus; write docs/reading.md
	@$(BIN)/python -m reading

mutants: $(VENV)/dev.stamp build/mutants/venv/mutants.stamp  ## count what the tests notice of changes
	@$(BIN)/python .ci/mutants.py $(PACKAGES)

golden: $(VENV)/dev.stamp  ## write the golden files of the example and of the columns anew
	@for format in xml json; do $(BIN)/rectify-model convert \
		examples/zhongshan-xiqu-2025.txt --force -o tests/golden/zhongshan-xiqu-2025.$$format; done
	@cd tests/columns && ../../$(BIN)/python -c "import schema_page; schema_page.write()"

schema: $(VENV)/cli.stamp  ## write the packaged schemas anew after a change of the model
	@$(BIN)/python -m rectify_model.schema

lint: $(VENV)/dev.stamp  ## run the linters and the type checkers
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/pyright --pythonpath $(BIN)/python
	@mkdir -p build
	@PATH="$(abspath $(BIN)):$$PATH" pyright --verifytypes rectify_model --ignoreexternal \
		> build/types.txt || { sed -n '/^Symbols used/,$$p' build/types.txt; false; }

format: $(VENV)/dev.stamp  ## format the code
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

docs: $(VENV)/dev.stamp  ## build the site into build/docs/; a warning is an error
	@$(BIN)/python -m sphinx --fail-on-warning --keep-going --nitpicky --fresh-env --quiet \
		docs build/docs
	@echo "build/docs/index.html"

wheel: $(VENV)/dev.stamp  ## build the wheel and the source archive into dist/
	@rm -rf dist
	@$(BIN)/python -m build

extras: wheel  ## run the suite against the wheel without extras, then with each what it brings
	@.ci/wheel $(PYTHON) dist ""
	@.ci/wheel $(PYTHON) dist cli tests/cli tests/validation
	@.ci/wheel $(PYTHON) dist contact tests/validation
	@.ci/wheel $(PYTHON) dist dask tests/bulk
	@.ci/wheel $(PYTHON) dist tables tests/columns
	@.ci/wheel $(PYTHON) dist testing tests/schema tests/testing tests/types
	@.ci/wheel $(PYTHON) dist zstd tests/codec/stream

lowest: wheel  ## run the suite against the wheel with all extras, in the lowest versions allowed
	@mkdir -p build
	@$(PYTHON) .ci/lowest.py > build/lowest.txt
	@PIP_CONSTRAINT=$(abspath build/lowest.txt) .ci/wheel $(PYTHON) dist $(EXTRAS) \
		--ignore=tests/property --ignore=tests/testing

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
	@$(BIN)/python -m pip install -qq --editable ".[$(EXTRAS)]" --group dev
	@touch $@ $(VENV)/cli.stamp

$(VENV)/fuzz.stamp: $(VENV)/dev.stamp
	@$(BIN)/python -m pip install -qq --group fuzz
	@touch $@

build/mutants/venv/mutants.stamp: build/mutants/venv/venv.stamp pyproject.toml
	@build/mutants/venv/bin/python -m pip install -qq ".[$(EXTRAS)]" --group dev --group mutants
	@touch $@

.PRECIOUS: %/venv.stamp
