import MutualAid

extension AidRequest {
    /// What helps until somebody comes, of the classes that are missing. Where nothing is down and there is time, there is no network to
    /// keep away from and nothing to ration.
    public func meanwhile(_ classes: [AidClass], _ language: Language) -> [String] {
        if !canWait { return classes.map { $0.meanwhile(language) } }
        return switch occasion {
        case .plannedWork:
            [
                language.say(
                    "Fix the day of the work only when help is promised. If the day moves, change it here.",
                    "作業日は、支援が約束されてから確定してください。日程が変わる場合は、ここで変更してください。")
            ]
        case .everyday, .incident:
            [
                language.say(
                    "Ask your other wards, and put off what can wait. If patients go without, say so here: then it goes faster.",
                    "院内の他部署にも確認し、待てるものは延期してください。患者さんに影響が出る場合は、ここで申告すると対応が早まります。")
            ]
        }
    }
}

extension AidClass {
    /// What helps until somebody comes: standing advice for those who wait. It never replaces the hospital's own procedure.
    public func meanwhile(_ language: Language) -> String {
        switch self {
        case .infusionPumpLarge, .syringePump, .pcaPump:
            language.say(
                "Keep pumps for drugs that must not stop; count drops for the rest, with a second person checking. Unplug pumps from the network: most run alone.",
                "止められない薬剤にポンプを優先し、それ以外は滴下を数えて2人で確認してください。多くのポンプはネットワークから外しても動きます。")
        case .ventilatorICU, .ventilatorTransport, .nonInvasiveVentilator, .anaesthesiaWorkstation:
            language.say(
                "Put a bag and mask at every bed on a ventilator, and one named person within reach. Put off what can wait.",
                "人工呼吸器のある全ベッドに用手換気器具を置き、担当者を決めてください。待てる手術・処置は延期してください。")
        case .bedsideMonitor, .transportMonitor, .centralStation, .telemetry, .fetalMonitor, .defibrillator:
            language.say(
                "Set alarms at the bedside as loud as they go and write observations on paper at fixed times. Bring the sickest together where you can see them.",
                "ベッドサイドのアラーム音量を最大にし、時間を決めて紙に記録してください。重症の方を見える場所に集めてください。")
        case .dialysisMachine:
            language.say(
                "Sort patients by how long they can wait, and ring the dialysis network early.",
                "待てる時間で患者さんの順番を決め、早めに透析ネットワークへ連絡してください。")
        case .portableXRay, .ultrasound, .viewerWorkstation:
            language.say(
                "Read pictures on the device itself and write the finding on paper with time and name.",
                "画像は装置本体で確認し、所見は時刻と氏名を添えて紙に記録してください。")
        case .bloodGasAnalyser, .pointOfCareAnalyser:
            language.say(
                "Limit tests to those that change the next hour. Carry results by hand, read back on the telephone.",
                "次の1時間の判断に必要な検査に絞り、結果は手渡しするか電話で復唱してください。")
        case .dispensingCabinet:
            language.say(
                "Open the cabinet with its key and keep a paper list of what is taken, signed by two.",
                "非常用の鍵で開け、取り出した薬剤は2人の署名つきで紙に記録してください。")
        default:
            language.say(
                "Work on paper as your downtime plan says. Do not plug anything in that came from the affected network.",
                "停止時の手順書に従い紙で運用してください。影響を受けたネットワークの機器は接続しないでください。")
        }
    }
}
