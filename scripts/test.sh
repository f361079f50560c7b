#!/bin/sh
# test.sh: installs what is missing, checks the format, lints, and runs every test: once under the address and
# undefined-behaviour sanitizers, and at the end on the program that users get.
set -eu
cd "$(dirname "$0")/.."
sh scripts/install-packages.sh test

echo "== format"
git ls-files -co --exclude-standard '*.cpp' '*.hpp' | xargs clang-format-19 --dry-run --Werror

echo "== clang 19 and clang-tidy"
cmake --preset tidy >/dev/null
cmake --build --preset tidy

echo "== tests under sanitizers"
cmake --preset asan >/dev/null
cmake --build --preset asan
ctest --preset asan --output-on-failure

echo "== tests"
cmake --preset release -DKEZHENG_TESTS=ON >/dev/null
cmake --build --preset release
ctest --preset release --output-on-failure
