#!/usr/bin/env bash
# Installs what is missing, builds everything with its tests and runs them all; ends with ctest's own summary.
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
. "$root/packaging/lib/install.sh"
. "$root/packaging/lib/build.sh"

install_packages build test
build dev
say "Running the tests"
exec ctest --test-dir "$root/build/dev" --output-on-failure --parallel "$(nproc)" --no-tests=error </dev/null
