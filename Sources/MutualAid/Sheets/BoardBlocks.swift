import Foundation

extension Board {
    /// One hospital that is down: everything that it asks for and that is not over, with the worst harm; or that something is wrong
    /// there, though nothing is asked for.
    public struct Down: Hashable, Sendable {
        public let member: ID<Member>
        public let name: String
        /// nil: not said yet; it counts as care lost.
        public let harm: Harm?
        /// Units that nobody has promised or offered.
        public let missing: Int
        /// nil where nothing is asked for.
        public let neededBy: Date?
        /// Its one request, where it has no more than one.
        public let request: ID<AidRequest>?
        /// What is wrong there, where nothing is asked for; one that is certain before one that is suspected.
        public let incident: Incident?
        /// Whether one of its requests runs without the desk.
        public let runsAlone: Bool

        public var tier: Int { (harm ?? .assumedWhenUnsaid).tier }
    }

    /// Hospitals that are down, worst first: by harm, then by what is missing, then by when it is needed.
    public var down: [Down] {
        (asking + askingNothing).sorted { left, right in
            if left.tier != right.tier { return left.tier < right.tier }
            if left.missing != right.missing { return left.missing > right.missing }
            return (left.neededBy ?? .distantFuture, left.name, left.member) < (right.neededBy ?? .distantFuture, right.name, right.member)
        }
    }

    private var asking: [Down] {
        let open = requests.filter { $0.request.state == .submitted && $0.request.occasion == .incident }
        return Dictionary(grouping: open) { $0.request.member }.compactMap { member, rows -> Down? in
            guard let worst = rows.min(by: { $0.request.plannedHarm.tier < $1.request.plannedHarm.tier }),
                let soonest = rows.map(\.request.neededBy).min()
            else { return nil }
            return Down(
                member: member, name: worst.memberName, harm: worst.request.harm, missing: rows.reduce(0) { $0 + $1.missing(at: asOf) },
                neededBy: soonest, request: rows.count == 1 ? worst.request.id : nil, incident: nil,
                runsAlone: rows.contains { $0.request.isAlone })
        }
    }

    /// Who is down and has not asked: how bad it is has not been said either.
    private var askingNothing: [Down] {
        let asking = Set(asking.map(\.member))
        return Dictionary(grouping: incidents.filter { $0.incident.state != .closed && !asking.contains($0.incident.member) }) {
            $0.incident.member
        }.compactMap { member, rows -> Down? in
            guard let first = rows.first(where: { $0.incident.state == .active }) ?? rows.first else { return nil }
            return Down(
                member: member, name: first.memberName, harm: nil, missing: 0, neededBy: nil, request: nil, incident: first.incident,
                runsAlone: false)
        }
    }

    /// A request that runs without the desk, with whom the standing rule has asked.
    public struct Alone: Hashable, Sendable, Codable {
        public let request: RequestRow
        public let asked: [EnquiryRow]

        public init(request: RequestRow, asked: [EnquiryRow]) {
            self.request = request
            self.asked = asked
        }
    }

    /// A life-critical need that nobody covers.
    public struct Critical: Hashable, Sendable {
        public let aidClass: AidClass
        /// Units that are missing by now, and by twelve hours from now.
        public let now: Int
        public let later: Int
    }

    /// Where lives are at risk: what is uncovered now and what will be in twelve hours, by class, most first.
    public var critical: [Critical] {
        var sums: [AidClass: (now: Int, later: Int)] = [:]
        for row in requests where row.request.state == .submitted && row.request.harm == .lifeAtRisk {
            for item in row.items where item.item.state == .open && item.missing(at: asOf) > 0 {
                let wanted = item.wantedBy(row.request)
                guard wanted <= asOf.addingTimeInterval(12 * 3600) else { continue }
                var sum = sums[item.item.aidClass] ?? (0, 0)
                if wanted <= asOf { sum.now += item.missing(at: asOf) }
                sum.later += item.missing(at: asOf)
                sums[item.item.aidClass] = sum
            }
        }
        return sums.map { Critical(aidClass: $0.key, now: $0.value.now, later: $0.value.later) }
            .sorted { ($0.now, $0.later, $1.aidClass.rawValue) > ($1.now, $1.later, $0.aidClass.rawValue) }
    }

    /// Lenders that were asked and have not answered in time, the longest silent first; each once.
    public var silent: [Job] {
        var seen: Set<ID<Member>> = []
        return jobs.filter { $0.kind == .answerEnquiry && $0.due < asOf }.sorted { $0.due < $1.due }
            .filter { job in job.member.map { seen.insert($0).inserted } ?? false }
    }
}
