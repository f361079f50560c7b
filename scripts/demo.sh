#!/bin/sh
# demo.sh [DIR]: installs what is missing, builds the program, and makes the demo in DIR (default: out).
set -eu
folder=${1:-out}
root=$(cd "$(dirname "$0")/.." && pwd)
case $folder in /*) ;; *) folder=$(pwd)/$folder ;; esac
sh "$root/scripts/install-packages.sh" build
cd "$root"
[ -f build/build.ninja ] || cmake --preset release -DKEZHENG_TESTS=OFF >/dev/null
cmake --build --preset release --target kezheng
exec build/kezheng demo "$folder"
