#ifndef CNETWORK_H
#define CNETWORK_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How a flow problem ended.
typedef enum {
    network_optimal = 0,
    /// No flow meets every supply within the capacities.
    network_infeasible = 1,
    /// Cost falls without limit round some cycle.
    network_unbounded = 2,
    /// A node number, count, capacity or cost is out of range; nothing was solved.
    network_malformed = 3,
    /// Memory ran out, or the solver failed in a way it does not name.
    network_failed = 4
} network_status;

/// Finds a cheapest flow by LEMON's network simplex, in exact 64-bit whole numbers.
///
/// `supply[v]` units start at node `v` (negative: end there) and must add up to zero. Arc `a` carries
/// 0...`units[a]` units from `from[a]` to `to[a]` at `cost[a]`, 0 or more, each; the answer takes the place of `units[a]`.
/// The dearest simple path must cost less than 2^62, which the caller sees to. The same arguments always give the same flow.
/// `units` is untouched unless the status is `network_optimal`. Never throws.
network_status network_solve(
    int32_t nodes, const int64_t *supply, int32_t arcs, const int32_t *from, const int32_t *to, int64_t *units,
    const int64_t *cost);

/// The version of LEMON this was built with, such as "1.3.1".
const char *network_version(void);

#ifdef __cplusplus
}
#endif

#endif
