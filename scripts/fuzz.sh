#!/bin/sh
# fuzz.sh [SECONDS]: runs every libFuzzer target for so long (default: 400 seconds each, about an hour in all), one after
# the other, in the optimised `fuzz` build. New inputs go to build-fuzz/fuzz/TARGET, troubles to
# build-fuzz/fuzz/TARGET-crash-…, -timeout-… and the like: make each a seed (tests/fuzz/seeds/TARGET/found-…) and a test.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-400}
cmake --preset fuzz -DKEZHENG_FUZZ_SECONDS="$seconds" >/dev/null
cmake --build --preset fuzz --target fuzz_targets
status=0
ctest --test-dir build-fuzz -R '^fuzz_' --timeout "$((seconds + 120))" --output-on-failure || status=$?
exit "$status"
