extension Run {
    /// The best plan: weighted unmet need tier by tier, then (if `fair`) evenness, then lateness, then cost.
    ///
    /// Exact, in whole numbers, and the same for the same run in whatever order its lists are. Parts without `min_quantity`,
    /// `max_sources` and bundles are always solved to the optimum; the others as far as `nodes` goes.
    /// - Parameter stopped: asked now and then in those others; once it says true, the best plan so far is returned as
    ///   `cut_short`. The same run may then give another plan next time.
    /// - Throws: `RunMistakes` when the run has any or its numbers do not fit; `SolverFailure` when memory runs out.
    public func solve(stopped: @escaping () -> Bool = { false }) throws -> Solution {
        try solve(Effort(nodes: nodes, stopped: stopped))
    }

    /// The best plan, and of several that are worth the same the one nearest to another. Only its assignments mean what they say: costs are
    /// counted finer. A supply may serve a need by two of them.
    func solve(near other: Solution, stopped: @escaping () -> Bool = { false }) throws -> Solution {
        do {
            return try solve(Effort(nodes: nodes, stopped: stopped), near: other.assignments)
        } catch is RunMistakes {
            // Too fine to be weighed exactly: then any of the best will do.
            return try solve(stopped: stopped)
        }
    }

    func solve(_ effort: Effort, near other: [Solution.Assignment]? = nil) throws -> Solution {
        var whole = try ordered(near: other)
        let sameSource = Set(bundles.filter(\.sameSource).map { Name($0.id) })
        let parts = whole.parts().map { (part: $0, ties: Ties($0, sameSource: sameSource)) }
        // Held once while the solver needs its own room; they are put together again when it has given that back.
        whole.lanes = []
        var carriedByPart: [[Int]] = []
        var misfits: [String] = []
        var gaps: [(gap: Gap, value: Int)] = []
        var effort = effort
        var tiedLeft = parts.count { !$0.ties.isEmpty }
        for (part, ties) in parts {
            do {
                var search = Search(part, ties, fair: fair)
                let plan = try search.run(&effort, share: ties.isEmpty ? 1 : tiedLeft)
                if !ties.isEmpty { tiedLeft -= 1 }
                carriedByPart.append(plan.carried)
                if let gap = plan.gap { gaps.append((gap, plan.worth[gap.entry])) }
            } catch let error as RunMistakes {
                misfits += error.lines
            }
        }
        guard misfits.isEmpty else { throw RunMistakes(lines: misfits) }
        whole.lanes = OrderedRun.lanes(of: parts.map { $0.part })
        var carried = [Int](repeating: 0, count: whole.lanes.count)
        for (part, units) in zip(parts, carriedByPart) {
            for (lane, units) in zip(part.part.lanes, units) { carried[lane.position] = units }
        }
        return solution(whole, carried, gaps, cutShort: effort.wasStopped)
    }

    /// The run in order, having checked it; near another plan where there is one.
    private func ordered(near other: [Solution.Assignment]?) throws -> OrderedRun {
        let (mistakes, ends) = checked()
        guard mistakes.isEmpty else { throw RunMistakes(lines: mistakes) }
        let ordered = OrderedRun(self, ends)
        return other.map(ordered.near) ?? ordered
    }

    private func solution(_ whole: OrderedRun, _ carried: [Int], _ gaps: [(gap: Gap, value: Int)], cutShort: Bool) -> Solution {
        let objective = whole.objective(carried, fair: fair)
        let assignments = zip(whole.lanes, carried).filter { $0.1 > 0 }.map { lane, units in
            Solution.Assignment(need: whole.needs[lane.need].id, supply: whole.supplies[lane.supply].id, quantity: units)
        }
        return Solution(
            solver: "\(Network.solver), \(IntegerProgram.solver)", status: gaps.isEmpty ? .optimal : cutShort ? .cutShort : .feasible,
            objective: objective,
            bound: Solution.Bound(objective, gaps: gaps), assignments: assignments)
    }
}
