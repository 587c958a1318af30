import MutualAid

extension Desk.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .held: language.say("on duty", "当番中")
        case .handedOver: language.say("handing over", "引き継ぎ中")
        case .ended: language.say("relieved", "交代済み")
        }
    }

    func standing(_ language: Language) -> String {
        switch self {
        case .held: language.say("The desk was not handed over yet.", "当番の引き継ぎはまだ行われていません。")
        case .handedOver: language.say("The desk is being handed over.", "当番は引き継ぎ中です。")
        case .ended: language.say("This watch is over.", "この当番はすでに終了しています。")
        }
    }
}
