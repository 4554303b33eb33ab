"""networkx: plain Python, the most widely known."""

import sys

import networkx

from report import pairs_of, report, report_memory

file, people, runs, most = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
flat = pairs_of(file)
pairs = list(zip(flat[0::2], flat[1::2]))


def build():
    made = networkx.Graph()
    made.add_nodes_from(range(people))
    made.add_edges_from(pairs)
    return made


graph = report("building", runs, build, lambda made: made.number_of_edges())
report("components", runs, lambda: networkx.number_connected_components(graph), int)
report("cut points", runs, lambda: len(list(networkx.articulation_points(graph))), int)
report("bridges", runs, lambda: len(list(networkx.bridges(graph))), int)
report("cores", runs, lambda: max(networkx.core_number(graph).values()), int)
report("triangles", runs, lambda: sum(networkx.triangles(graph).values()) // 3, int)
if people <= most:
    report("betweenness", runs, lambda: networkx.betweenness_centrality(graph))
report_memory()
