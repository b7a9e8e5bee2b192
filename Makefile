# Everything a newcomer needs: `make demo`, `make test`. See CONTRIBUTING.md for the rest.
SWIFT      ?= swift
BUILD      := .build/release
CORE       := Sources/CCoreGazetteer/core.gaz
# Tests are built in release too: they share the modules of the program, and some read the whole gazetteer.
RELEASE    := -c release
CORPORA    ?= ../shared/benchmarks

.PHONY: all build demo test test-frames test-interop test-map test-spark deps bench accuracy links train bless clean lint

all: build

# --- what the machine needs -------------------------------------------------------------------------------------

APT_PACKAGES := libproj-dev proj-data libgumbo-dev zlib1g-dev libsqlite3-dev libzstd-dev pkg-config
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

deps:
	@if pkg-config --exists proj gumbo zlib sqlite3 libzstd 2>/dev/null; then :; \
	elif command -v apt-get >/dev/null; then \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq $(APT_PACKAGES); \
	else \
	  echo "Missing: libproj, gumbo, zlib, SQLite and zstd with their headers. On macOS: brew install proj gumbo-parser sqlite zstd pkg-config."; \
	  exit 1; \
	fi
	@command -v $(SWIFT) >/dev/null || { echo "Missing: Swift 6.2 or newer, https://www.swift.org/install"; exit 1; }

# --- building ---------------------------------------------------------------------------------------------------

# The gazetteer is compiled first, by a program of its own, and then embedded in `dateline`.
$(CORE): $(shell find Gazetteer -name '*.tsv' -o -name '*.swift' 2>/dev/null) Sources/Evidence/Tokenizer.swift
	$(SWIFT) build $(RELEASE) --product gazetteer-build
	$(BUILD)/gazetteer-build Gazetteer/Data $@
	@touch Sources/CCoreGazetteer/core_gazetteer.c

build: deps $(CORE)
	$(SWIFT) build $(RELEASE) --product dateline

demo: build
	$(BUILD)/dateline export seeds --manifest seeds/manifest.csv -o output

# --- checking ---------------------------------------------------------------------------------------------------

# Command tests run the program that was just built.
test: build
	$(SWIFT) build $(RELEASE) --build-tests
	DATELINE_BINARY=$(BUILD)/dateline $(SWIFT) test $(RELEASE) --skip-build

# Real clients read our layers: GDAL, QGIS, PostGIS, DuckDB and others, installed here; see Tests/Interop/README.md.
# Those that cannot be had are skipped with a message.
test-interop: build
	@Tests/Interop/install.sh .build/interop
	@python3 Tests/Interop/run.py $(BUILD)/dateline .build/interop

# The map in real browsers, which are installed where that may be; skipped with a message where there are none. Putting
# right is tested against the program where it is built, else against a mock.
test-map:
	@for browser in chromium firefox-esr; do \
	  command -v $$browser >/dev/null || { command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && \
	  apt-get update -qq && apt-get install -y -qq $$browser >/dev/null; } || echo "$$browser is not to be had."; \
	done
	python3 Tests/Map/run.py
	DATELINE_BINARY=$(wildcard $(BUILD)/dateline) python3 Tests/Map/edits.py
	DATELINE_BINARY=$(wildcard $(BUILD)/dateline) python3 Tests/Map/firefox.py

# The Spark job on a real cluster on loopback, compared with `export`; PySpark comes from PyPI. Skipped where it or Java 17
# cannot be had.
test-spark: build
	@Tests/Spark/install.sh .build/spark-venv
	@python3 Tests/Spark/run.py $(BUILD)/dateline .build/spark-venv --corpora $(CORPORA)

# Rewrites golden files, output/ and the marks of known failures.
bless: build
	$(SWIFT) build $(RELEASE) --build-tests
	DATELINE_BLESS=1 DATELINE_BINARY=$(BUILD)/dateline $(SWIFT) test $(RELEASE) --skip-build

# The real window of QGIS, in three time zones: does each day show exactly its events? Skipped where there is no QGIS.
test-frames: build
	python3 Tests/Interop/qgis_frames.py $(BUILD)/dateline

lint:
	$(SWIFT) format lint -r Sources Gazetteer Tests Package.swift

# --- measuring --------------------------------------------------------------------------------------------------

# DUMPS: GeoNames dumps to build indexes of, such as allCountries.txt.
bench: build
	$(SWIFT) build $(RELEASE) --product gazetteer-measure
	$(SWIFT) build $(RELEASE) --product dates-measure
	$(SWIFT) build $(RELEASE) --product tables-measure
	$(SWIFT) build $(RELEASE) --product layers-measure
	python3 Benchmarks/bench.py $(CORPORA) $(DUMPS)
	python3 Benchmarks/merge.py
	$(BUILD)/dates-measure linear
	python3 Benchmarks/tables.py $(BUILD)/tables-measure
	python3 Benchmarks/geocode.py $(BUILD)/dateline
	python3 Benchmarks/layers.py $(BUILD)/layers-measure $(BUILD)/dateline

accuracy: build
	$(SWIFT) build $(RELEASE) --product gazetteer-measure
	$(SWIFT) build $(RELEASE) --product dates-measure
	$(BUILD)/gazetteer-measure spelling Tests/Specs/spelling-*.tsv | grep '^spelling'
	$(BUILD)/dateline eval $(CORPORA)
	python3 Benchmarks/dates.py $(CORPORA)

# Links of events to places, by models that have not seen the source they read.
links: build
	$(SWIFT) build $(RELEASE) --product dateline-train
	python3 Benchmarks/links.py $(CORPORA)

# Trains the shipped models from every corpus; deterministic, so that the committed files are the same again.
train: $(CORE)
	$(SWIFT) build $(RELEASE) --product dateline-train
	$(BUILD)/dateline-train $(CORPORA) Gazetteer/Data Sources/CModels
	@rm -f Sources/CModels/held-out.txt; touch Sources/CModels/models.c

clean:
	rm -rf .build $(CORE)
