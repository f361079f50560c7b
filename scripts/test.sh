#!/bin/sh
# test.sh: installs what is missing, checks the format, tests the program that users get (g++, optimised), and then, in
# one build of clang 19, lints every source, runs every test under the address and undefined-behaviour sanitizers and
# fuzzes every reader for a few seconds (scripts/fuzz.sh does so for an hour).
set -eu
cd "$(dirname "$0")/.."
sh scripts/install-packages.sh test

echo "== format"
git ls-files -co --exclude-standard '*.cpp' '*.hpp' | xargs clang-format-19 --dry-run --Werror

echo "== the program"
cmake --preset program >/dev/null
cmake --build --preset program --target kezheng
ctest --preset program -L program

echo "== clang-tidy, sanitizers, every test and fuzz target"
cmake --preset check >/dev/null
cmake --build --preset check
ctest --preset check --parallel 2
