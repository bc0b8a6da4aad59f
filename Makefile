# make episode [ARTICLE=path]   an article → build/, with an environment made on the way
# make test                     all that CI runs
# make fuzz                     the property tests, on many new examples
# make fuzz-readers             mutated files of every format; FUZZ="--count 1000 --seed 2 --format epub"
# make bench [BENCH=--book]      speed and memory beside their bars, as ratios; books take an hour more
# Each is quick the second time.

PYTHON ?= python3
ARTICLE ?= examples/almaty-part-3.txt
VENV := .venv
BIN := $(VENV)/bin

.PHONY: episode test fuzz fuzz-readers bench clean

episode: $(VENV)/installed
	$(BIN)/audioedition build "$(ARTICLE)"

bench: $(VENV)/installed
	$(BIN)/python bench/bench.py $(BENCH)

test: $(VENV)/installed-for-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2

fuzz: $(VENV)/installed-for-tests
	AUDIOEDITION_EXAMPLES=fuzz $(BIN)/pytest -n 2 $(shell grep -l '^@given' -r tests)

fuzz-readers: $(VENV)/installed-for-tests
	$(BIN)/python -m tests.readers.fuzz $(FUZZ)

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)

# The package is installed in place: what is edited in src/ is what runs.
$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/installed-for-tests: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) build
