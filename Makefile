# Everything here needs only Python 3.11 or newer and make. Each target sets up what it needs; a second run is quick.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# A worker for each processor; what one file shares, such as a wheel that was built, one worker has.
PYTEST := $(BIN)/python -m pytest -q -n auto --dist loadfile
CHECKED := src tests tools fonts benchmarks

.PHONY: demo test check browser cluster fuzz stress bench sheet fonts tables clean

demo: $(VENV)/.installed
	@$(BIN)/snippets export quotes.yaml -o output

test: $(VENV)/.installed-test
	@$(PYTEST)

check: $(VENV)/.installed-dev
	@$(BIN)/ruff format --check $(CHECKED)
	@$(BIN)/ruff check $(CHECKED)
	@$(BIN)/mypy
	@$(BIN)/mypy tests/browser/*.py
	@$(BIN)/mypy tests/cluster/*.py
	@$(PYTEST)

# The kit page in a real Chromium (Debian: chromium, chromium-driver); a missing one is a failure.
browser: $(VENV)/.installed-browser
	@$(BIN)/python -m pytest -q tests/browser

# Exports by a real Dask scheduler and its workers, into a real S3-compatible store, all on loopback.
cluster: $(VENV)/.installed-cluster
	@$(BIN)/python -m pytest -q tests/cluster tests/test_startup.py

# Any bytes as any input: ten minutes of atheris over all readers, longer with FUZZ_SECONDS=3600. What it finds are new cases.
fuzz: $(VENV)/.installed-fuzz
	@$(BIN)/python tools/fuzz.py --seconds $(or $(FUZZ_SECONDS),600)

# The properties of posts over very many random texts, cards of every quotation in ../shared, and exports that fail or
# die at each of their steps; takes many minutes.
stress: $(VENV)/.installed-test
	@SNIPPETS_EXAMPLES=20000 $(BIN)/python -m pytest -q -o faulthandler_timeout=3600 tests/test_properties.py tests/test_many_cards.py tests/test_deflate.py tests/test_interruptions.py

# Of a small campaign; of one as large as asked for with CAMPAIGN=5000 (10,000 items, some ten minutes). Of documents up
# to 500 KB; with DOCUMENTS=5000 up to 5 MB (two minutes more).
# The page of 5,000 snippets is timed in Chromium, as in `make browser`.
bench: $(VENV)/.installed-dev
	@$(BIN)/python benchmarks/bench.py
	@$(BIN)/python benchmarks/posts.py
	@$(BIN)/python benchmarks/cards.py
	@$(BIN)/python benchmarks/items.py
	@$(BIN)/python benchmarks/importing.py
	@$(BIN)/python benchmarks/reading.py --largest $(or $(DOCUMENTS),500)
	@$(BIN)/python benchmarks/verifying.py
	@$(BIN)/python benchmarks/campaign.py --snippets $(or $(CAMPAIGN),300)
	@$(BIN)/python benchmarks/kitpage.py

# Contact sheets of hard texts in every theme, into build/sheet, to look at; takes minutes.
sheet: $(VENV)/.installed
	@$(BIN)/python tools/sheet.py

# Remake the bundled fonts and the Unicode tables from their named packages (needs npm).
fonts: $(VENV)/.installed-data
	@$(BIN)/python fonts/build.py

tables: $(VENV)/.installed-data
	@$(BIN)/python tools/unicode_tables.py
	@$(BIN)/python tools/date_words.py

clean:
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find src tests tools fonts benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamp says that pip works. Without it the folder is one that was left half made, and goes.
$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	@rm -rf $(VENV)
	@said=$$($(PYTHON) -m venv $(VENV) 2>&1 && $(BIN)/python -m pip --version 2>&1) || { \
		rm -rf $(VENV); echo "$$said"; \
		echo "Python cannot make an environment with pip. On Debian and Ubuntu: apt install python3-venv"; \
		exit 1; } >&2
	@touch $@

$(VENV)/.installed: pyproject.toml | $(VENV)/.made
	@echo "Setting up $(VENV) …"
	@$(PIP) install -e .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/.installed-test: pyproject.toml | $(VENV)/.made
	@echo "Setting up $(VENV) for tests …"
	@$(PIP) install -e '.[test]'
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-dev: pyproject.toml | $(VENV)/.made
	@echo "Setting up $(VENV) for development …"
	@$(PIP) install -e '.[dev]'
	@touch $@ $(VENV)/.installed-test $(VENV)/.installed

# By itself: ninety packages that no other test needs.
$(VENV)/.installed-cluster: pyproject.toml $(VENV)/.installed-test
	@$(PIP) install -e '.[cluster-test]'
	@touch $@

# By itself: axe-core comes inside this package, of which nothing else is wanted, least of all a second driver of browsers.
$(VENV)/.installed-browser: $(VENV)/.installed-dev
	@$(PIP) install --no-deps 'axe-playwright-python==0.1.8'
	@touch $@

# By itself: atheris has wheels for Linux and for some Pythons only.
$(VENV)/.installed-fuzz: pyproject.toml $(VENV)/.installed-test
	@$(PIP) install -e '.[fuzz]'
	@touch $@

$(VENV)/.installed-data: pyproject.toml | $(VENV)/.made
	@$(PIP) install -e '.[data]'
	@touch $@
