# Everything is done by the scripts under tools/; this file only names them.
PYTHON ?= python3
ARGS ?=
VENV := .venv/bin
export PORT FRESH

.PHONY: demo test test-all check bench format messages

demo: ## set up and serve the demonstration; PORT=8080 chooses the port, FRESH=1 starts over
	@$(PYTHON) tools/start_demo.py

test: ## set up and run the tests; ARGS="-k word" passes arguments to pytest
	@$(PYTHON) tools/run_tests.py quick $(ARGS)

test-all: ## everything on both databases, long tests at full size
	@$(PYTHON) tools/run_tests.py all $(ARGS)

check: ## format, lint, types, layers, messages
	@$(PYTHON) tools/setup.py check
	@$(VENV)/ruff format --check . || { echo "Some files are not formatted: run make format."; exit 1; }
	@$(VENV)/ruff check --quiet .
	@$(VENV)/mypy
	@$(VENV)/lint-imports
	@$(VENV)/python tools/messages.py check

bench: ## set up and measure; ARGS=name chooses one measurement
	@$(PYTHON) tools/setup.py test
	@$(VENV)/rinnalla bench $(ARGS)

format: ## put the code into its one form
	@$(PYTHON) tools/setup.py check
	@$(VENV)/ruff format --quiet .
	@$(VENV)/ruff check --quiet --fix-only .

messages: ## gather the texts to translate into the catalogues
	@$(PYTHON) tools/setup.py check
	@$(VENV)/python tools/messages.py update
