import MutualAid

extension Role {
    public func words(_ language: Language) -> String {
        switch self {
        case .requester: language.say("Requester", "要請担当")
        case .approver: language.say("Approver", "承認者")
        case .publisher: language.say("Publisher", "登録担当")
        case .dispatcher: language.say("Dispatcher", "派遣・貸出担当")
        case .coordinator: language.say("Duty coordinator", "調整担当")
        case .organisationAdministrator: language.say("Organisation administrator", "機関管理者")
        case .callTaker: language.say("Call taker", "電話受付・代行入力担当")
        case .auditor: language.say("Auditor", "監査担当")
        }
    }

    /// What the role is for, in one sentence.
    public func meaning(_ language: Language) -> String {
        switch self {
        case .requester: language.say("Asks for help and follows the request.", "支援を要請し、その経過を確認します。")
        case .approver: language.say("Approves requests and accepts offers.", "支援要請を承認し、支援申出を承諾します。")
        case .publisher: language.say("Keeps the list of what we lend true.", "提供できる支援の登録内容を最新に保ちます。")
        case .dispatcher: language.say("Answers when others ask, and sends.", "打診に回答し、派遣・発送を行います。")
        case .coordinator: language.say("Plans for the whole region.", "地域全体の調整を行います。")
        case .organisationAdministrator: language.say("Looks after the accounts and contacts.", "アカウントと連絡先を管理します。")
        case .callTaker: language.say("Enters what callers say by telephone.", "電話で受けた内容を代行入力します。")
        case .auditor: language.say("Reads the log and changes nothing.", "記録を閲覧します。変更はできません。")
        }
    }
}

extension Channel {
    /// After a name in the log: "by phone".
    public func words(_ language: Language) -> String {
        switch self {
        case .page: language.say("on this site", "画面から")
        case .api: language.say("from another system", "他システムから")
        case .commandLine: language.say("on the server", "サーバー上で")
        case .file: language.say("from a file", "ファイルから")
        case .background: language.say("by the clock", "期限により自動で")
        case .phone: language.say("by phone", "電話で")
        case .paper: language.say("on paper", "書面で")
        case .link: language.say("by a link", "リンクから")
        }
    }
}

extension Caller.Identity {
    public func words(_ language: Language) -> String {
        switch self {
        case .nobody: language.say("not signed in", "未ログイン")
        case .account(_, let name): name
        case .link: language.say("whoever holds the link", "リンクの受取人")
        case .card(_, let code, _, _): language.say("call card \(code)", "連絡カード\(code)")
        case .service: language.say("the service itself", "システム")
        case .operatingStaff: language.say("operating staff", "運用担当")
        }
    }
}

extension Permission.Side {
    public func words(_ language: Language) -> String {
        switch self {
        case .owner: language.say("Owner", "登録元")
        case .asker: language.say("Asker", "受援側")
        case .lender: language.say("Lender", "支援側")
        case .delegate: language.say("Who accepts for the asker", "承諾の受任者")
        }
    }
}
