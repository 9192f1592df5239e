# Werf. The targets that people use: run, test, check; the others are below.
PYTHON ?= python3
VENV := .venv/bin/python
# Compiled Python files halve the time in which every command starts.
unexport PYTHONDONTWRITEBYTECODE
.DEFAULT_GOAL := help
.PHONY: help run services test test-slow upgrade-test check messages format lock tour bench bench-publish faults chaos clean
# What `make test` leaves to `make test-slow`: a browser, servers of their own, and tests that take long.
SLOW := browser or servers or slow

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

run: ## start everything; PORT=8001, WERF_HOME=/folder and WERF_DEMO=0 are understood
	@$(PYTHON) scripts/bootstrap.py run
	@exec $(VENV) -m recruitment.localstack run

services: ## start PostgreSQL and Redis only
	@$(PYTHON) scripts/bootstrap.py run
	@exec $(VENV) -m recruitment.localstack services

test: ## every test that needs PostgreSQL and Redis only; ARGS="-k word", AT=2027-10-31T02:30 for another moment
	@$(PYTHON) scripts/bootstrap.py test
	@AT=$(AT) $(VENV) -m pytest -n auto -m "not ($(SLOW) or slow_fault)" $(ARGS)

test-slow: ## the rest: browser, servers, faults, an upgrade in the middle of the work, chaos
	@$(PYTHON) scripts/bootstrap.py test
	@$(VENV) -m pytest -m "($(SLOW)) and not slow_fault" $(ARGS)
	@$(VENV) -m scripts.chaos 300

upgrade-test: ## upgrade an earlier state while it publishes; UPGRADE_FROM=commit for another one
	@$(PYTHON) scripts/bootstrap.py test
	@$(VENV) -m pytest tests/upgrade $(ARGS)

check: ## everything that needs no browser: style, types, walls, translations, settings
	@$(PYTHON) scripts/bootstrap.py check
	@$(VENV) scripts/check.py

messages: ## bring the translation catalogues in step with code and templates
	@$(PYTHON) scripts/bootstrap.py check
	@$(VENV) scripts/messages.py extract

format: ## write code and templates the house way
	@$(PYTHON) scripts/bootstrap.py check
	@$(VENV) scripts/check.py --write

lock: ## compile requirements*.in to requirements*.txt
	@$(PYTHON) scripts/bootstrap.py check
	@$(VENV) scripts/lock.py

tour: ## drive the demo in a browser, and keep pictures of it
	@$(PYTHON) scripts/bootstrap.py test
	@$(VENV) scripts/tour.py $(ARGS)

bench: ## how fast each page is, against the floor of its kind; SCALE=full at the size of a large employer
	@$(PYTHON) scripts/bootstrap.py test
	@$(VENV) scripts/bench.py $(if $(SCALE),--scale $(SCALE)) $(ARGS)

bench-publish: ## how late a rush of posts begins, and claims beside the bare SQL
	@$(PYTHON) scripts/bootstrap.py test
	@$(VENV) -m scripts.bench_publish $(ARGS)

faults: ## break everything on purpose, a line for each row; ARGS="K-05 RD-04" for some
	@$(PYTHON) scripts/bootstrap.py test
	@$(VENV) -m scripts.faults $(ARGS)

chaos: ## N=300 posts while everything dies, freezes and restarts at random
	@$(PYTHON) scripts/bootstrap.py test
	@$(VENV) -m scripts.chaos $(or $(N),300) $(ARGS)

clean: ## remove what set-up and tests made; the data of `make run` stay
	rm -rf .venv node_modules tools/*/node_modules static/dist staticfiles
	rm -rf .run/tools .run/test .run/mypy .mypy_cache .ruff_cache .pytest_cache .hypothesis
