#!/bin/sh
# Graph algorithms side by side with Boost.Graph, networkx and igraph, one process an operation, in seconds of the processor:
#   bench/graph/compare.sh BUILD_FOLDER FOLDER_WITH_gen_dag.py_AND_peer_graph.py [SIZES [SHAPES]]
# Debian: python3-networkx python3-igraph (a missing one is passed over); the build folder configured with
# -DKEZHENG_BENCH=ON, target dag_bench. Figures: bench/README.md.
set -eu
bench=$1/bench/dag_bench
peers=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The peers count wall time; here they count the processor's, as dag_bench does.
peer() {
    /usr/bin/python3 -c 'import runpy, sys, time
time.perf_counter = time.process_time
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")' "$peers/peer_graph.py" "$@" 2>"$work/error" || tail -n 1 "$work/error"
}

for size in ${3:-1000 10000 100000}; do
    for shape in ${4:-blocks uniform window}; do
        file=$work/$shape-$size.tsv
        python3 "$peers/gen_dag.py" "$shape" "$size" "$file"
        echo "== $shape $size"
        for operation in topo layers longest reduction closure metrics scc; do
            "$bench" kezheng $operation "$file"
        done
        for operation in topo scc reduction; do
            [ $operation = reduction ] && [ "$size" -gt 10000 ] && continue # minutes, gigabytes
            "$bench" bgl $operation "$file"
        done
        [ "$shape" = blocks ] || continue
        for operation in topo longest reduction scc; do
            [ $operation = reduction ] && [ "$size" -gt 1000 ] && continue # minutes
            peer networkx $operation "$file"
        done
        for operation in topo closure scc; do
            [ $operation = closure ] && [ "$size" -gt 10000 ] && continue # hours
            peer igraph $operation "$file"
        done
    done
done
