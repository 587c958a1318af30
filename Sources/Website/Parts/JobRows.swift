import MutualAid
import Wording

extension Job {
    /// Where it is done.
    func address(forLender: Bool) -> Address {
        if kind == .findHelp { return "/plans" }
        if kind == .checkListings, forLender { return "/lending#capabilities" }
        if let slip { return "/call-slips/\(slip)" }
        if let rollCall { return "/roll-calls/\(rollCall)" }
        if let order { return "/orders/\(order)" }
        if let enquiry, forLender { return "/lending#enquiry-\(enquiry)" }
        if kind == .confirmOffer || kind == .replyToAsks || kind == .shortPromise, let offer, forLender { return "/lending#offer-\(offer)" }
        if let request { return "/requests/\(request)" }
        if let capability { return "/capabilities/\(capability)" }
        return "/journal"
    }

    /// What tells one job of a list from all others.
    var mark: String {
        let about = [
            task?.description, order?.description, offer?.description, enquiry?.description, request?.description, capability?.description,
            slip?.description, rollCall?.description,
        ]
        return "job-\(kind.rawValue)-\(about.compactMap(\.self).first ?? "")"
    }
}

/// A row of a queue, and for how many jobs it stands.
struct JobRow {
    let job: Job
    var stands = 1
}

extension PageContext {
    /// The lenders of one request that have not answered as one row, with the earliest time: on the board each of them would fill one.
    func together(_ jobs: [Job]) -> [JobRow] {
        func folds(_ job: Job) -> Bool { job.kind == .answerEnquiry && !isReaders(job) }
        let groups = Dictionary(grouping: jobs.filter(folds)) { $0.request }
        var shown: Set<ID<AidRequest>> = []
        return jobs.compactMap { job -> JobRow? in
            guard folds(job), let request = job.request, let group = groups[request], group.count > 1 else { return JobRow(job: job) }
            if !shown.insert(request).inserted { return nil }
            let classes = Set(group.compactMap(\.aidClass))
            return JobRow(
                job: Job(
                    kind: .answerEnquiry, member: job.member, memberName: say(BoardWords.lenders(group.count)),
                    due: group.map(\.due).min() ?? job.due, harm: job.harm, aidClass: classes.count == 1 ? job.aidClass : nil,
                    otherName: job.otherName, request: request, requestNumber: job.requestNumber, enquiry: job.enquiry),
                stands: group.count)
        }
    }

    /// One row of the queue: when, who does what and why, and the one thing that helps now.
    func job(_ job: Job) -> HTML {
        let style: HTML = clock.isLate(job.due) ? " late" : clock.isSoon(job.due) ? " soon" : ""
        let yours = isReaders(job)
        let address = job.address(forLender: yours && job.member != nil)
        return """
            <li class="job\(style)" id="\(job.mark)" data-row><p class="when">\(time(job.due)) \(ticking(clock.relative(job.due), job.due))\
            \(if: yours, " <span class=\"you\">\(say(FrameWords.you))</span>")</p>
            <div class="what"><h4><a href="\(address)">\(yours ? job.task(language) : job.heading(language, inRole: isColleagues(job)))</a></h4>\
            <p>\(job.harm.map { mark($0) }) \(job.reason(language))</p></div>
            \(then(job, yours: yours, address))</li>
            """
    }

    private func then(_ job: Job, yours: Bool, _ address: Address) -> HTML {
        if yours {
            return """
                <div class="then"><a class="may slim" href="\(address)">\(job.words(language))</a> \(done(job))</div>
                """
        }
        let desks = isCoordinator ? done(job) : nil
        guard let phone = job.phone, clock.isLate(job.due) else {
            guard let desks else { return .nothing }
            return "<div class=\"then\">\(desks)</div>"
        }
        let digits = String(phone.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }.map(Character.init))
        return """
            <div class="then"><a class="may slim" href="tel:\(digits)">\(icon("i-phone"))\(phone)\
            <span class="unseen">: \(say(BoardWords.callMember(job.who(language))))</span></a> \(desks)</div>
            """
    }

    /// What is settled by telephone is said to be done where it is read.
    private func done(_ job: Job) -> HTML? {
        guard [.shortPromise, .expectFewer, .unknownSender].contains(job.kind), let task = job.task,
            isCoordinator || [Role.requester, .approver, .publisher, .dispatcher].contains(where: has)
        else { return nil }
        return button(
            say(OrderWords.taskDone), to: "/tasks/\(task)/done", style: "may slim", hidden: [("back", path)], about: job.task(language))
    }
}
