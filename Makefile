# Needs Python >= 3.11 and make; everything else comes from the package index into this directory.
.DEFAULT_GOAL := help
SHELL := /bin/sh
.PHONY: help setup run test test-fast fuzz-parser fuzz-media fuzz-api fuzz-properties chaos chaos-recordings check docs fmt isolate bench-bus bench-limits bench-storage bench-parsing bench-generator bench-ranking bench-grounding bench-interview bench-media bench-observability bench-scaling clean

PYTHON ?= python3
UV_TOOLS := .venv-uv
# the one on the PATH when it is new enough, else one of our own
UV := $(shell uv --version 2>/dev/null | awk '{split($$2, v, "."); if (v[1] > 0 || v[2] >= 9) print "uv"}')
ifeq ($(UV),)
UV := $(UV_TOOLS)/bin/uv
endif
SYNC = $(UV) sync --frozen --all-packages --compile-bytecode
STAMP := .venv/.installed
# what was compiled once stays: a run of the tests compiles each test file anew otherwise, and each of some hundred processes its modules
unexport PYTHONDONTWRITEBYTECODE
PAGES := tests/browser
FETCHED := $(PAGES)/node_modules/.package-lock.json
SCRIPTS := .ci/run $(wildcard deploy/*/*.sh)

help: ## Show what make can do
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-17s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP) $(FETCHED) ## Install everything into .venv, as pinned in uv.lock

$(STAMP): uv.lock pyproject.toml $(wildcard */*/pyproject.toml) | $(filter $(UV_TOOLS)/%,$(UV))
	@$(SYNC) --quiet || { echo "once more, with the certificates of this system"; UV_SYSTEM_CERTS=true UV_NATIVE_TLS=true $(SYNC); }
	@.venv/bin/python -m hirewire_common.minilm
	@touch $@

# only tests of pages need it, so that they alone are skipped where it can't be had
$(FETCHED): $(PAGES)/package-lock.json | $(STAMP)
	@NODE_USE_SYSTEM_CA=1 .venv/bin/npm ci --prefix $(PAGES) --ignore-scripts --no-audit --no-fund --loglevel=error --fetch-retries=1 >/dev/null \
	  || echo "no browser could be fetched: tests of pages will be skipped" >&2

# pip into a directory is for systems whose python3 has pip but no ensurepip, such as Debian's without python3-venv
$(UV_TOOLS)/bin/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Hirewire needs Python 3.11 or newer; '$(PYTHON)' is not. Name another: make PYTHON=python3.12 …" >&2; exit 1; }
	@echo "installing uv into $(UV_TOOLS)"
	@rm -rf $(UV_TOOLS)
	@{ $(PYTHON) -m venv $(UV_TOOLS) >/dev/null 2>&1 && $(UV_TOOLS)/bin/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9,<0.14' ; } \
	  || { rm -rf $(UV_TOOLS); $(PYTHON) -m pip install --quiet --disable-pip-version-check --target $(UV_TOOLS) 'uv>=0.9,<0.14' ; } \
	  || { rm -rf $(UV_TOOLS); echo "Neither venv nor pip of '$(PYTHON)' could install uv. Debian, Ubuntu: apt install python3-venv. Or install uv yourself: https://docs.astral.sh/uv" >&2; exit 1; }
	@echo '*' > $(UV_TOOLS)/.gitignore

run: setup ## Start the servers and all services, until Ctrl-C
	@exec .venv/bin/hirewire up

# three files at a time, because what waits needs no core; what kills, and waits for what comes back, comes last and by itself
test: setup ## Every test, those over the real servers included
	@.venv/bin/pytest -n 3 --dist loadfile --no-loadscope-reorder --cov --cov-report= --ignore tests/chaos --ignore tests/cluster --ignore tests/fuzzing
	@.venv/bin/pytest -n 3 --dist loadfile tests/chaos tests/cluster tests/fuzzing
	@echo "coverage by lines and branches of what runs in the tests' own process:"
	@.venv/bin/coverage report --format=total --fail-under=80
	@echo "of contracts and domains:"
	@.venv/bin/coverage report --format=total --include='*/contracts/*,*/domain/*' --fail-under=95

test-fast: setup ## The tests that need no server
	@.venv/bin/pytest -m "not servers and not stack"

fuzz-parser: setup ## 5,000 files changed at random, for ten minutes at most: make fuzz-parser SEED=2 FILES=folder
	@HIREWIRE_FUZZ=5000 HIREWIRE_FUZZ_SECONDS=600 HIREWIRE_FUZZ_SEED=$(or $(SEED),1) HIREWIRE_FUZZ_FILES=$(FILES) \
	  .venv/bin/pytest -q -s services/parser/tests/test_fuzz.py

fuzz-media: setup ## 3,000 recordings changed at random, for fifteen minutes at most: make fuzz-media SEED=2
	@HIREWIRE_FUZZ=3000 HIREWIRE_FUZZ_SECONDS=900 HIREWIRE_FUZZ_SEED=$(or $(SEED),1) \
	  .venv/bin/pytest -q -s services/interview-analyzer/tests/analyses/test_fuzz.py

fuzz-api: setup ## 5,000 requests made out of the OpenAPI document: make fuzz-api SEED=2 CASES=20000
	@HIREWIRE_FUZZ_API=$(or $(CASES),5000) HIREWIRE_FUZZ_API_SEED=$(or $(SEED),1) .venv/bin/pytest -q -s tests/fuzzing

fuzz-properties: setup ## Properties of which make test tries a quarter of the examples, with all of them
	@HIREWIRE_EXAMPLES=all .venv/bin/pytest -q -m examples

chaos: setup ## Kill everything twenty times under load; takes long
	@.venv/bin/pytest -m long -s tests/chaos tests/cluster

chaos-recordings: setup ## 50 analyses at once while AWS says no at random and workers are killed: ANALYSES=50 SEED=1
	@HIREWIRE_CHAOS_ANALYSES=$(or $(ANALYSES),50) HIREWIRE_CHAOS_SEED=$(or $(SEED),1) .venv/bin/pytest -q -s -m "long or not long" tests/chaos/test_recordings.py

docs: setup ## Write the documents that are made from the contracts
	.venv/bin/python -m docs.generate

check: setup ## Format, lint, types, import rules, generated documents, manifests
	.venv/bin/ruff format --check
	.venv/bin/ruff check
	.venv/bin/mypy .
	.venv/bin/lint-imports
	.venv/bin/python -m docs.generate --check
	.venv/bin/yamllint --strict .
	.venv/bin/hadolint deploy/docker/Dockerfile
	.venv/bin/shellcheck $(SCRIPTS)

fmt: setup ## Format, and fix what can be fixed
	.venv/bin/ruff format
	.venv/bin/ruff check --fix

.PHONY: images smoke-images secrets
images: ## Build the image of every service without an engine, by buildah: SERVICES=parser HIREWIRE_BASE=none
	@deploy/docker/images.sh $(SERVICES)

smoke-images: setup ## Run those images on real servers, and have each do its work; needs root
	@.venv/bin/python -m deploy.docker.smoke

secrets: setup ## Make the passwords of a deployment, in .secrets; once more it keeps them
	@.venv/bin/python -m hirewire_local.deployment .secrets
	@echo "The secrets are in .secrets."

isolate: setup ## Each service's tests with only its own dependencies
	@for directory in services/*/; do \
	  name=$$(basename $$directory); echo "== $$name"; \
	  $(UV) run --frozen --isolated --package hirewire-$$name --group dev pytest -q $$directory || exit 1; \
	done

bench-bus: setup ## What the bus and the gateway cost, against nats-py alone and one process
	.venv/bin/python -m benchmarks.bus
	.venv/bin/python -m benchmarks.gateway

bench-limits: setup ## What deciding about a rate limit costs, against one publish by nats-py alone
	.venv/bin/python -m benchmarks.limits

bench-storage: setup ## What row level security costs a query, and the audit log a change
	.venv/bin/python -m benchmarks.storage

bench-parsing: setup ## How well résumés are read, over all at hand; or predictions: MANIFEST=… OUT=…
	.venv/bin/python -m benchmarks.parsing $(if $(MANIFEST),--manifest $(MANIFEST) --out $(OUT)) \
	  $(if $(SEED),--seed $(SEED)) $(if $(LAYOUTS),--layouts $(LAYOUTS))

bench-generator: setup ## What documents cost, how fast a turn is, and whether all of them can be read: RESUMES=10
	.venv/bin/python -m benchmarks.generator $(if $(RESUMES),--resumes $(RESUMES)) $(if $(ONLY),--only $(ONLY))

bench-ranking: setup ## How well résumés are ordered for a job, and how fast, against scikit-learn: SET=DIR/NAME
	OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 .venv/bin/python -m benchmarks.ranking --model $(if $(SET),--set $(SET))

bench-grounding: setup ## Which lies the grounding gate blocks, and which truths; or verdicts: CASES=… OUT=…
	.venv/bin/python -m benchmarks.grounding $(if $(CASES),--cases $(CASES) --out $(OUT)) $(if $(BULLETS),--bullets $(BULLETS))

bench-interview: setup ## How answers to interview questions are evaluated, by labelled ones and traps: ONLY=held_out
	.venv/bin/python -m benchmarks.interview $(if $(ONLY),--only $(ONLY))
	.venv/bin/python -m benchmarks.interview.latency

bench-media: setup ## What the analysis of a recording costs here, and how right it is: SECONDS=60
	.venv/bin/python -m benchmarks.media $(if $(SECONDS),--seconds $(SECONDS))

bench-scaling: setup ## What more processes of a service bring, and what a job costs whom: INTO=docs/scaling.md ONLY=parser
	.venv/bin/python -m benchmarks.scaling $(if $(INTO),--into $(INTO)) $(if $(ONLY),--only "$(ONLY)")

bench-observability: setup ## What figures and spans cost a job, against none, in turns
	.venv/bin/python -m benchmarks.observability

clean: ## Remove caches and the environment, not the data in .hirewire
	rm -rf .venv $(UV_TOOLS) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .coverage .coverage.* htmlcov $(PAGES)/node_modules
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
