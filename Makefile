# Each target makes its own environment when it is needed; there is no other set-up step.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
SOURCES := pyproject.toml constraints.txt hatch_build.py $(wildcard src/dilemmakaart/locale/*/LC_MESSAGES/*.po)
EXAMPLE := examples/voorbeeldregio
# What editors ask about YAML files, and what drives a browser; where npm is missing, the tests that need it
# are left out and say so.
NPM := $(VENV)/npm/ready
TESTED := $(READY) $(if $(shell command -v npm 2>/dev/null),$(NPM))

.PHONY: demo test check coverage bench attack simulate office docs schemas messages clean

demo: $(READY) ## show the map of the example, write its handouts, make groups, plan a series, and list what is due
	@$(BIN)/dilemmakaart --lang nl assess $(EXAMPLE)/netwerk.yaml $(EXAMPLE)/antwoorden.csv
	$(BIN)/dilemmakaart --lang nl handout $(EXAMPLE)/netwerk.yaml
	$(BIN)/dilemmakaart --lang nl groups $(EXAMPLE)/deelnemers.csv
	$(BIN)/dilemmakaart --lang nl series $(EXAMPLE)/netwerk.yaml
	$(BIN)/dilemmakaart --lang nl harvest due $(EXAMPLE)/netwerk.yaml --by 2027-02-04

test: $(TESTED) ## run the tests, on every processor
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

check: $(READY) ## everything CI asks beside the tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/deptry src
	$(BIN)/dilemmakaart --lang en validate dilemmas examples

coverage: $(TESTED) ## run the tests and show which lines they never reach
	$(BIN)/python -m coverage run -m pytest
	$(BIN)/python -m coverage report

bench: $(READY) ## measure what is slow, as an installed wheel, beside the tools one would use instead
	rm -rf $(BENCH) && $(PYTHON) -m venv $(BENCH)
	$(BIN)/python -m build --wheel --outdir $(BENCH)/wheel . > /dev/null
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt \
	  "$$(echo $(BENCH)/wheel/*.whl)[excel]" check-jsonschema duckdb polars yamllint
	$(BENCH)/bin/python benchmarks/starting.py
	$(BENCH)/bin/python benchmarks/validating.py
	$(BIN)/python benchmarks/hostile.py $(BENCH)/bin/dilemmakaart
	$(BENCH)/bin/python benchmarks/tallying.py
	$(BENCH)/bin/python benchmarks/spreadsheets.py
	$(BENCH)/bin/python benchmarks/scoring.py
	$(BENCH)/bin/python benchmarks/handing_out.py
	$(BIN)/python benchmarks/grouping.py
BENCH := $(VENV)/bench

simulate: $(READY) ## score made-up networks of which the truth is known; takes a few minutes, then run make docs
	PYTHONPATH=tools $(BIN)/python benchmarks/simulating.py

attack: $(READY) ## look for someone in what thousands of made-up networks publish
	$(BIN)/python benchmarks/attack.py 3000

office: $(READY) ## does LibreOffice, where it is installed, read the same words in every Word document as stand on the page
	$(BIN)/python tools/same_words.py $(BIN)/dilemmakaart $(EXAMPLE)/netwerk.yaml

docs: $(READY) ## write the pages and the pictures that are made from the program
	$(BIN)/python tools/rules_page.py
	$(BIN)/python tools/method_page.py
	$(BIN)/python tools/templates_page.py
	$(BIN)/python tools/docs_pictures.py

schemas: $(READY) ## write the schemas for editors, which come from the models
	$(BIN)/dilemmakaart --lang en schema --output schemas

messages: $(READY) ## bring the message catalogues up to date with the sources
	$(BIN)/python tools/messages.py

clean:
	rm -rf $(VENV) dist .*_cache .coverage .hypothesis .benchmarks $(EXAMPLE)/uitkomst $(EXAMPLE)/handouts $(EXAMPLE)/groepen $(EXAMPLE)/reeks

$(READY): $(SOURCES)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt \
	  --build-constraint constraints.txt --editable .[all] --group dev
	@touch $(READY)

$(NPM): tests/editor/package.json | $(READY)
	@mkdir -p $(@D)
	@cp $< $(@D)
	npm install --prefix $(@D) --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error
	@touch $(NPM)
