#include "CNetwork.h"

#include <lemon/config.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <limits>

namespace {

using Graph = lemon::SmartDigraph;

// Arcs and nodes are numbered in the order they are added, so the caller's arrays serve as LEMON's maps.
template <typename Element, typename Number>
struct ByNumber {
    typedef Element Key;
    typedef Number Value;
    const int64_t *values;
    int64_t most = std::numeric_limits<Number>::max();
    Number operator[](const Key &key) const { return static_cast<Number>(std::min(values[Graph::id(key)], most)); }
};

bool wellFormed(
    int32_t nodes, const int64_t *supply, int32_t arcs, const int32_t *from, const int32_t *to, const int64_t *capacity,
    const int64_t *cost) {
    if (nodes < 1 || arcs < 0) return false;
    int64_t total = 0;
    for (int32_t node = 0; node < nodes; ++node)
        if (__builtin_add_overflow(total, supply[node], &total)) return false;
    if (total != 0) return false;
    for (int32_t arc = 0; arc < arcs; ++arc)
        if (from[arc] < 0 || from[arc] >= nodes || to[arc] < 0 || to[arc] >= nodes || capacity[arc] < 0 || cost[arc] < 0)
            return false;
    return true;
}

// What starts anywhere in the network. As no cost is negative, no arc has to carry more.
int64_t all(int32_t nodes, const int64_t *supply) {
    int64_t total = 0;
    for (int32_t node = 0; node < nodes; ++node)
        if (supply[node] > 0 && __builtin_add_overflow(total, supply[node], &total)) return std::numeric_limits<int64_t>::max();
    return total;
}

template <typename Units>
network_status solve(
    int32_t nodes, const int64_t *supply, int32_t arcs, const int32_t *from, const int32_t *to, int64_t *units,
    const int64_t *cost) {
    using Simplex = lemon::NetworkSimplex<Graph, Units, int64_t>;
    Graph graph;
    graph.reserveNode(nodes);
    graph.reserveArc(arcs);
    for (int32_t node = 0; node < nodes; ++node) graph.addNode();
    for (int32_t arc = 0; arc < arcs; ++arc) graph.addArc(Graph::nodeFromId(from[arc]), Graph::nodeFromId(to[arc]));

    Simplex simplex(graph);
    simplex.upperMap(ByNumber<Graph::Arc, Units>{units, all(nodes, supply)})
        .costMap(ByNumber<Graph::Arc, int64_t>{cost})
        .supplyMap(ByNumber<Graph::Node, Units>{supply});
    switch (simplex.run()) {
        case Simplex::OPTIMAL: break;
        case Simplex::INFEASIBLE: return network_infeasible;
        case Simplex::UNBOUNDED: return network_unbounded;
    }
    for (int32_t arc = 0; arc < arcs; ++arc) units[arc] = simplex.flow(Graph::arcFromId(arc));
    return network_optimal;
}

}  // namespace

network_status network_solve(
    int32_t nodes, const int64_t *supply, int32_t arcs, const int32_t *from, const int32_t *to, int64_t *units,
    const int64_t *cost) {
    if (!wellFormed(nodes, supply, arcs, from, to, units, cost)) return network_malformed;
    try {
        // Half the room, where it is enough.
        return all(nodes, supply) <= std::numeric_limits<int32_t>::max()
                   ? solve<int32_t>(nodes, supply, arcs, from, to, units, cost)
                   : solve<int64_t>(nodes, supply, arcs, from, to, units, cost);
    } catch (...) {
        return network_failed;
    }
}

const char *network_version(void) { return LEMON_VERSION; }
