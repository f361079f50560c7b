#!/bin/sh
# fit.sh DOCUMENTS GOLD [OPTION]...: makes the features of every judged pair of standards and fits the weights (fit.py; the
# options are its own, as --write FOLDER). DOCUMENTS holds b2b.txt and overseas.txt, GOLD their judged pairs
# (crosswalk-dev.tsv) and tasks (crosswalk-dev-tasks.txt). Needs the targets kezheng and pair_features of build/ (or of
# the folder that BUILD names), and what fit.py needs.
set -eu
documents=$(realpath "$1")
gold=$(realpath "$2")
shift 2
cd "$(dirname "$0")/../.."
judged=scripts/alignment/judged
build=${BUILD:-build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tab=$(printf '\t')

# features NAME A B: writes NAME.features of two standards, documents or JSON
features() {
    for side in a b; do
        case $side in a) file=$2 ;; b) file=$3 ;; esac
        case $file in
        *.json) cp "$file" "$work/$side.json" ;;
        *) "$build/kezheng" --quiet ingest "$file" --json >"$work/$side.json" ;;
        esac
    done
    "$build/scripts/alignment/pair_features" "$work/a.json" "$work/b.json" "$work/$1.actions" >"$work/$1.features" \
        2>/dev/null
}

# pairs NAME FILE...: writes NAME.pairs, all the lists with one heading line
pairs() {
    name=$1
    shift
    printf 'a\tb\trelation\n' >"$work/$name.pairs"
    cat "$@" | grep -v -e '^#' -e "^a${tab}b" | cut -f1-3 >>"$work/$name.pairs"
}

# The two standards count three times, as documents and as bundled, since they are what real ones look like.
features documents "$documents/b2b.txt" "$documents/overseas.txt"
features bundled mappings/standards/data/b2b.json mappings/standards/data/overseas.json
pairs documents "$gold/crosswalk-dev.tsv" $judged/b2b-overseas/pairs.tsv
cat "$gold/crosswalk-dev-tasks.txt" $judged/b2b-overseas/tasks.txt >"$work/tasks"
set -- "$@" "$work/documents.features,$work/documents.actions,$work/documents.pairs,$work/tasks,3"
set -- "$@" "$work/bundled.features,$work/bundled.actions,$work/documents.pairs,$work/tasks,3"
for folder in $judged/*/ tests/fixtures/pets/; do
    name=$(basename "$folder")
    test "$name" != b2b-overseas || continue
    pairs "$name" "$folder/pairs.tsv"
    a=$(sed -n '2s,/.*,,p' "$work/$name.pairs")
    b=$(sed -n "2s,^[^$tab]*$tab\([^/]*\)/.*,\1,p" "$work/$name.pairs")
    features "$name" "$folder/$a.txt" "$folder/$b.txt"
    set -- "$@" "$work/$name.features,$work/$name.actions,$work/$name.pairs,-"
done
# Proposals between standards of different trades, each named after the two.
distant=scripts/alignment/distant-pairs.tsv
grep -v '^#' "$distant" | tail -n +2 | sed "s,/[^$tab]*,,g" | cut -f1,2 | sort -u >"$work/distant"
while read -r a b; do
    file_a=$(find $judged tests/fixtures -name "$a.txt")
    file_b=$(find $judged tests/fixtures -name "$b.txt")
    name=$(basename "$(dirname "$file_a")")-$(basename "$(dirname "$file_b")")
    features "$name" "$file_a" "$file_b"
    grep -e "^a$tab" -e "^$a/.*$tab$b/" "$distant" >"$work/$name.pairs"
    set -- "$@" "$work/$name.features,$work/$name.actions,$work/$name.pairs,-,0"
done <"$work/distant"
${PYTHON:-python3} scripts/alignment/fit.py "$@"
