#!/bin/sh
# install-packages.sh build|test: installs the packages of packages.txt that are missing. `test` includes `build`.
set -eu
cd "$(dirname "$0")"
wanted=$(awk -v what="$1" '!/^#/ && NF >= 2 && ($2 == "build" || $2 == what) { print $1 }' packages.txt)
missing=
for package in $wanted; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
run=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "these packages are missing, and sudo is too:$missing" >&2; exit 3; }
    run=sudo
fi
echo "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
$run apt-get update -qq
# shellcheck disable=SC2086 # one word a package
$run apt-get install -y -qq --no-install-recommends $missing >/dev/null
