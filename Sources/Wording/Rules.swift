import Matching
import MutualAid

extension Rule: Phrase {
    /// What the rule asks of a candidate.
    public func text(_ language: Language) -> String {
        switch self {
        case .own: language.say("Is not the asking hospital's own", "受援側自身のものではない")
        case .decided: language.say("Was not set aside by hand", "手動で除外されていない")
        case .excluded: language.say("The two may deal with each other", "取引できない相手ではない")
        case .agreement: language.say("An agreement covers it", "協定の対象である")
        case .incident: language.say("The lender has no such trouble itself", "支援側に同じ障害がない")
        case .affected: language.say("Is not affected by the weakness", "影響を受ける機種・版ではない")
        case .model: language.say("Is the wanted model", "希望の機種である")
        case .patients: language.say("Fits the patients", "対象患者に合う")
        case .modes: language.say("Can do what is wanted", "希望の使い方ができる")
        case .presence: language.say("On site or remote, as wanted", "現地・遠隔の希望に合う")
        case .remote: language.say("Has a safe way in from afar", "遠隔から安全に接続できる")
        case .level: language.say("Have done it often enough", "必要な習熟度がある")
        case .licence: language.say("Their licence is valid for the whole time", "免許が期間を通して有効である")
        case .language: language.say("Speak a language that is spoken there", "現地の言葉が話せる")
        case .privileges: language.say("May treat patients there", "受入先で診療に当たれる")
        case .approved: language.say("May be used in this country", "国内で使用が認められている")
        case .connections: language.say("Fits the power and gas there", "電源・ガスが合う")
        case .network: language.say("Can be used safely without or with their network", "ネットワーク面で安全に使える")
        case .sets: language.say("Its sets last long enough", "専用の消耗品が足りる")
        case .maintenance: language.say("Needs no maintenance meanwhile", "期間中に点検期限が来ない")
        case .cleaning: language.say("Will be clean and wiped of data", "清掃とデータ消去ができる")
        case .window: language.say("Is available for the whole time", "必要な期間を通して提供できる")
        case .loan: language.say("May stay away so long", "必要な期間だけ貸し出せる")
        case .tour: language.say("People may stay so long", "派遣期間の上限内である")
        case .rest: language.say("Have rested by then", "それまでに休養が取れる")
        case .radius: language.say("May go so far", "提供できる範囲内である")
        case .time: language.say("Can arrive in time", "必要な日時に間に合う")
        case .doNotUse: language.say("No order says not to use it", "使用中止の指示が出ていない")
        case .lot: language.say("Can go in whole lots", "まとまった単位で提供できる")
        case .cap: language.say("Is let out by its health system", "グループの上限内で提供できる")
        case .quantity: language.say("Has some free", "支援可能な数がある")
        case .least: language.say("Brings enough to be of use", "役に立つ数がそろう")
        case .price: language.say("Costs no more than may be paid", "費用の上限内である")
        }
    }

    /// Why a candidate was left out.
    public func whyNot(_ language: Language) -> String {
        switch self {
        case .own: language.say("It belongs to the hospital that asks.", "受援側自身のものです。")
        case .decided: language.say("The coordinator has set it aside.", "調整担当が除外しました。")
        case .excluded: language.say("One of the two does not deal with the other.", "どちらかが相手との取引を除外しています。")
        case .agreement: language.say("No agreement covers it.", "対象となる協定がありません。")
        case .incident: language.say("The lender has the same trouble, or care of its own is lost.", "支援側にも同じ障害があるか、自院の診療に支障が出ています。")
        case .affected: language.say("This model and version is affected.", "この機種・版は影響を受けます。")
        case .model: language.say("It is another model.", "機種が違います。")
        case .patients: language.say("It is not made for these patients.", "対象患者に合いません。")
        case .modes: language.say("It cannot do all that is wanted.", "希望の使い方ができません。")
        case .presence: language.say("They help from afar where somebody has to come, or the other way round.", "現地・遠隔の希望が合いません。")
        case .remote: language.say("There is no safe way in from afar.", "遠隔から安全に接続する方法がありません。")
        case .level: language.say("They have not done it often enough.", "必要な習熟度に達していません。")
        case .licence: language.say("Their licence ends too early.", "免許の有効期間が足りません。")
        case .language: language.say("They speak no language that is spoken there.", "現地で使う言葉が話せません。")
        case .privileges: language.say("The asking hospital cannot let them treat patients yet.", "受援側で診療に当たる手続きができていません。")
        case .approved: language.say("It may not be used on patients in this country.", "国内で患者への使用が認められていません。")
        case .connections: language.say("It does not fit the power or gas there.", "電源またはガスの規格が合いません。")
        case .network: language.say("It needs a network, and that is not safe.", "ネットワークが必要ですが、安全に接続できません。")
        case .sets: language.say("Its sets do not last long enough.", "専用の消耗品が足りません。")
        case .maintenance: language.say("Its maintenance falls due too early.", "期間中に点検期限が来ます。")
        case .cleaning: language.say("It cannot be cleaned and wiped of data before it leaves.", "出発前に清掃とデータ消去ができません。")
        case .window: language.say("It is not available for the whole time.", "必要な期間のすべてには提供できません。")
        case .loan: language.say("It may not stay away for so long.", "貸出期間の上限を超えています。")
        case .tour: language.say("They may not stay for so long.", "派遣期間の上限を超えています。")
        case .rest: language.say("They have to rest first.", "先に休養が必要です。")
        case .radius: language.say("The lender does not send it so far.", "支援側の提供範囲を超えています。")
        case .time: language.say("It would arrive too late.", "必要な日時に間に合いません。")
        case .doNotUse: language.say("An order says not to use it.", "使用中止の指示が出ています。")
        case .lot: language.say("It travels only in larger lots.", "まとまった単位でのみ提供されます。")
        case .cap: language.say("Its health system lets no more of them out.", "グループ全体の提供上限に達しています。")
        case .quantity: language.say("Promised already, or kept for themselves.", "約束済み、またはその機関の自院用です。")
        case .least: language.say("Only one lender may come, and it has too few.", "1機関からの提供という条件に対して、数が足りません。")
        case .price: language.say("It costs more than may be paid.", "費用の上限を超えています。")
        }
    }
}
