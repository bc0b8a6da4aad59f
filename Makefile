# make episode [ARTICLE=path]   an article → build/, with an environment made on the way
# make proof [ARTICLE=path]     the same, gone through and heard by a recogniser: what is wrong with it
# make test                     all that CI runs
# make pythons                  the sample from the wheel, by each Python of this machine, to the same bytes
# make lock                     chooses anew which packages the two above are tried with; needs uv
# make fuzz                     the property tests, on many new examples
# make fuzz-readers             mutated files of every format; FUZZ="--count 1000 --seed 2 --format epub"
# make bench [BENCH=--book]      speed and memory beside their bars, as ratios; books take an hour more
# Each is quick the second time.

PYTHON ?= python3
ARTICLE ?= examples/almaty-part-3.txt
VENV := .venv
BIN := $(VENV)/bin
# Releases elsewhere change nothing here: all work with the same packages. `make CONSTRAINTS= episode` takes the newest.
CONSTRAINTS ?= tests/constraints.txt
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check $(addprefix --constraint ,$(CONSTRAINTS))

.PHONY: episode proof test pythons lock fuzz fuzz-readers bench clean

episode: $(VENV)/installed
	$(BIN)/audioedition build "$(ARTICLE)"

proof: $(VENV)/installed-for-tests
	rm -rf build/proof
	$(BIN)/audioedition build "$(ARTICLE)" --output build/proof
	$(BIN)/audioedition check build/proof/* --listen --strict

bench: $(VENV)/installed
	$(BIN)/python bench/bench.py $(BENCH)

test: $(VENV)/installed-for-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2

pythons: $(VENV)/installed-for-tests
	$(BIN)/python -m tests.pythons

# Without pyobjc's 150 packages, which pyttsx3 asks for on a Mac; it names their version itself.
COMPILE = uv pip compile --universal --fork-strategy fewest --python-version 3.11 --no-header --no-annotate --quiet --upgrade
lock:
	$(COMPILE) --extra test pyproject.toml --output-file $(VENV)/lock
	grep -v ^pyobjc $(VENV)/lock > tests/constraints.txt
	$(COMPILE) --resolution lowest-direct pyproject.toml --output-file $(VENV)/lock
	grep -v ^pyobjc $(VENV)/lock > tests/oldest.txt

fuzz: $(VENV)/installed-for-tests
	AUDIOEDITION_EXAMPLES=fuzz $(BIN)/pytest -n 2 $(shell grep -l '^@given' -r tests)

fuzz-readers: $(VENV)/installed-for-tests
	$(BIN)/python -m tests.readers.fuzz $(FUZZ)

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)

# The package is installed in place: what is edited in src/ is what runs.
$(VENV)/installed: pyproject.toml $(CONSTRAINTS) | $(VENV)/bin/python
	$(INSTALL) --editable .
	touch $@

$(VENV)/installed-for-tests: pyproject.toml $(CONSTRAINTS) | $(VENV)/bin/python
	$(INSTALL) --editable '.[test]'
	touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) build
