import MutualAid

extension Delegation {
    /// For what the coordinator may say yes, and until when.
    public func sentence(_ language: Language, clock: Clockface) -> String {
        let time = clock.dayAndTime(until)
        if byVoice {
            return request == nil
                ? language.say(
                    "By telephone, they let the coordinator accept for all their requests until \(time).",
                    "電話での委任により、調整担当は、\(time)まで、すべての要請について承諾できます。")
                : language.say(
                    "By telephone, they let the coordinator accept for this request until \(time).",
                    "電話での委任により、調整担当は、\(time)まで、この要請について承諾できます。")
        }
        return request == nil
            ? language.say("The coordinator may accept for all your requests until \(time).", "調整担当は、\(time)まで、すべての要請について承諾できます。")
            : language.say("The coordinator may accept for this request until \(time).", "調整担当は、\(time)まで、この要請について承諾できます。")
    }
}
