"""igraph's C core through python3-igraph, given the ties the quickest way it knows: a buffer of 64-bit pairs."""

import sys
from array import array

import igraph

from report import pairs_of, report, report_memory

file, people, runs, most = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
flat = array("q", pairs_of(file))
pairs = memoryview(flat).cast("B").cast("q", shape=[len(flat) // 2, 2])

graph = report("building", runs, lambda: igraph.Graph(people, pairs), lambda made: made.ecount())
report("components", runs, lambda: len(graph.connected_components()), int)
report("cut points", runs, lambda: len(graph.articulation_points()), int)
report("bridges", runs, lambda: len(graph.bridges()), int)
report("cores", runs, lambda: max(graph.coreness()), int)
# The share of closed chains: igraph counts the triangles for it and lists none.
report("triangles", runs, graph.transitivity_undirected)
if people <= most:
    report("betweenness", runs, graph.betweenness)
report_memory()
