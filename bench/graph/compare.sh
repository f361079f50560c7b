#!/bin/sh
# Graph algorithms side by side with Boost.Graph, networkx and igraph, one process an operation:
#   bench/graph/compare.sh BUILD_FOLDER FOLDER_WITH_gen_dag.py_AND_peer_graph.py [SIZES]
# Debian: python3-networkx python3-igraph; the build folder configured with -DKEZHENG_BENCH=ON.
set -eu
bench=$1/bench/dag_bench
peers=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for size in ${3:-1000 10000 100000}; do
    for shape in blocks uniform window; do
        file=$work/$shape-$size.tsv
        python3 "$peers/gen_dag.py" $shape "$size" "$file"
        echo "== $shape $size"
        for operation in topo layers longest reduction closure metrics scc; do
            "$bench" kezheng $operation "$file"
        done
        for operation in topo scc reduction; do
            [ $operation = reduction ] && [ "$size" -gt 10000 ] && continue # minutes, gigabytes
            "$bench" bgl $operation "$file"
        done
        [ "$shape" = blocks ] || continue
        for operation in topo longest reduction; do
            [ $operation = reduction ] && [ "$size" -gt 1000 ] && continue # networkx: minutes
            /usr/bin/python3 "$peers/peer_graph.py" networkx $operation "$file"
        done
        for operation in topo closure scc; do
            [ $operation = closure ] && [ "$size" -gt 10000 ] && continue
            /usr/bin/python3 "$peers/peer_graph.py" igraph $operation "$file"
        done
    done
done
