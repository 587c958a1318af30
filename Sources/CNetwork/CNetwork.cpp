#include "CNetwork.h"

#include <lemon/config.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

namespace {

using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, int64_t, int64_t>;

// Arcs and nodes are numbered in the order they are added, so the caller's arrays serve as LEMON's maps.
template <typename Element>
struct ByNumber {
    typedef Element Key;
    typedef int64_t Value;
    const int64_t *values;
    int64_t operator[](const Key &key) const { return values[Graph::id(key)]; }
};

bool wellFormed(
    int32_t nodes, const int64_t *supply, int32_t arcs, const int32_t *from, const int32_t *to, const int64_t *capacity) {
    if (nodes < 1 || arcs < 0) return false;
    int64_t total = 0;
    for (int32_t node = 0; node < nodes; ++node)
        if (__builtin_add_overflow(total, supply[node], &total)) return false;
    if (total != 0) return false;
    for (int32_t arc = 0; arc < arcs; ++arc)
        if (from[arc] < 0 || from[arc] >= nodes || to[arc] < 0 || to[arc] >= nodes || capacity[arc] < 0) return false;
    return true;
}

network_status solve(
    int32_t nodes, const int64_t *supply, int32_t arcs, const int32_t *from, const int32_t *to, const int64_t *capacity,
    const int64_t *cost, int64_t *flow) {
    Graph graph;
    graph.reserveNode(nodes);
    graph.reserveArc(arcs);
    for (int32_t node = 0; node < nodes; ++node) graph.addNode();
    for (int32_t arc = 0; arc < arcs; ++arc) graph.addArc(Graph::nodeFromId(from[arc]), Graph::nodeFromId(to[arc]));

    Simplex simplex(graph);
    simplex.upperMap(ByNumber<Graph::Arc>{capacity})
        .costMap(ByNumber<Graph::Arc>{cost})
        .supplyMap(ByNumber<Graph::Node>{supply});
    switch (simplex.run()) {
        case Simplex::OPTIMAL: break;
        case Simplex::INFEASIBLE: return network_infeasible;
        case Simplex::UNBOUNDED: return network_unbounded;
    }
    for (int32_t arc = 0; arc < arcs; ++arc) flow[arc] = simplex.flow(Graph::arcFromId(arc));
    return network_optimal;
}

}  // namespace

network_status network_solve(
    int32_t nodes, const int64_t *supply, int32_t arcs, const int32_t *from, const int32_t *to, const int64_t *capacity,
    const int64_t *cost, int64_t *flow) {
    if (!wellFormed(nodes, supply, arcs, from, to, capacity)) return network_malformed;
    try {
        return solve(nodes, supply, arcs, from, to, capacity, cost, flow);
    } catch (...) {
        return network_failed;
    }
}

const char *network_version(void) { return LEMON_VERSION; }
