import MutualAid

/// The noun of a class, in the singular and plural, with what tells it from its neighbours.
struct ClassNoun {
    let one: String
    let many: String
    let japanese: String
    var englishAddition = ""
    var japaneseAddition = ""

    init(_ one: String, _ many: String, _ japanese: String, addition: (english: String, japanese: String) = ("", "")) {
        self.one = one
        self.many = many
        self.japanese = japanese
        englishAddition = addition.english
        japaneseAddition = addition.japanese
    }
}

extension AidClass {
    var noun: ClassNoun {
        switch self {
        case .infusionPumpLarge: ClassNoun("infusion pump", "infusion pumps", "輸液ポンプ", addition: (", large volume", "（大容量）"))
        case .syringePump: ClassNoun("syringe pump", "syringe pumps", "シリンジポンプ")
        case .pcaPump: ClassNoun("PCA pump", "PCA pumps", "PCAポンプ")
        case .ventilatorICU: ClassNoun("ICU ventilator", "ICU ventilators", "ICU用人工呼吸器")
        case .ventilatorTransport: ClassNoun("transport ventilator", "transport ventilators", "搬送用人工呼吸器")
        case .nonInvasiveVentilator: ClassNoun("non-invasive ventilator", "non-invasive ventilators", "NPPV用人工呼吸器")
        case .bedsideMonitor: ClassNoun("bedside monitor", "bedside monitors", "ベッドサイドモニタ")
        case .transportMonitor: ClassNoun("transport monitor", "transport monitors", "搬送用モニタ")
        case .centralStation: ClassNoun("central monitoring station", "central monitoring stations", "セントラルモニタ")
        case .telemetry: ClassNoun("telemetry unit", "telemetry units", "医用テレメータ")
        case .fetalMonitor: ClassNoun("fetal monitor", "fetal monitors", "分娩監視装置")
        case .defibrillator: ClassNoun("defibrillator", "defibrillators", "除細動器")
        case .anaesthesiaWorkstation: ClassNoun("anaesthesia machine", "anaesthesia machines", "麻酔器")
        case .dialysisMachine: ClassNoun("dialysis machine", "dialysis machines", "透析装置")
        case .portableXRay: ClassNoun("portable X-ray unit", "portable X-ray units", "ポータブルX線装置")
        case .ultrasound: ClassNoun("ultrasound scanner", "ultrasound scanners", "超音波診断装置")
        case .bloodGasAnalyser: ClassNoun("blood gas analyser", "blood gas analysers", "血液ガス分析装置")
        case .pointOfCareAnalyser: ClassNoun("point-of-care analyser", "point-of-care analysers", "迅速検査装置", addition: ("", "（POCT）"))
        case .dispensingCabinet: ClassNoun("medicine dispensing cabinet", "medicine dispensing cabinets", "薬剤自動払出キャビネット")
        case .viewerWorkstation: ClassNoun("image viewing workstation", "image viewing workstations", "画像参照端末")
        case .networkGear: ClassNoun("network device", "network devices", "ネットワーク機器")
        case .cleanLaptop: ClassNoun("clean laptop", "clean laptops", "安全確認済みノートパソコン")
        case .printer: ClassNoun("printer", "printers", "プリンタ")
        case .radio: ClassNoun("two-way radio", "two-way radios", "無線機")
        case .deviceTester: ClassNoun("device tester", "device testers", "機器点検用テスタ")
        case .electrocardiograph: ClassNoun("ECG machine", "ECG machines", "心電計")
        case .suctionUnit: ClassNoun("suction unit", "suction units", "吸引器")
        case .infantIncubator: ClassNoun("infant incubator", "infant incubators", "保育器")
        case .biomedInfusion:
            ClassNoun("biomedical technician for pumps", "biomedical technicians for pumps", "臨床工学技士（輸液・シリンジポンプ）")
        case .biomedMonitoring:
            ClassNoun("biomedical technician for monitors", "biomedical technicians for monitors", "臨床工学技士（モニタ）")
        case .biomedVentilation:
            ClassNoun(
                "biomedical technician for ventilators", "biomedical technicians for ventilators", "臨床工学技士（人工呼吸器）")
        case .biomedImaging:
            ClassNoun("biomedical technician for imaging", "biomedical technicians for imaging", "画像診断機器の保守担当者")
        case .biomedLaboratory:
            ClassNoun("biomedical technician for laboratory devices", "biomedical technicians for laboratory devices", "検査機器の保守担当者")
        case .deviceReimaging: ClassNoun("technician to reinstall devices", "technicians to reinstall devices", "端末の再構築ができる技術者")
        case .incidentCommand: ClassNoun("incident command adviser", "incident command advisers", "災害対策本部の支援要員")
        case .forensics: ClassNoun("cyber forensics specialist", "cyber forensics specialists", "サイバー被害の調査専門家")
        case .directoryRebuild:
            ClassNoun("specialist to rebuild sign-in directories", "specialists to rebuild sign-in directories", "認証基盤の再構築ができる技術者")
        case .networkSegmentation: ClassNoun("network separation specialist", "network separation specialists", "ネットワーク分離ができる技術者")
        case .backupRestore: ClassNoun("backup restore specialist", "backup restore specialists", "バックアップ復元ができる技術者")
        case .downtimeNursing: ClassNoun("nurse trained for paper working", "nurses trained for paper working", "紙運用に慣れた看護師")
        case .drugLibraryPharmacy: ClassNoun("pharmacist for pump drug libraries", "pharmacists for pump drug libraries", "薬剤ライブラリ担当の薬剤師")
        case .laboratoryDowntime:
            ClassNoun("laboratory technologist for paper working", "laboratory technologists for paper working", "紙運用に慣れた臨床検査技師")
        case .backEntry: ClassNoun("person to enter paper records afterwards", "people to enter paper records afterwards", "紙記録の後入力担当者")
        case .manufacturerFieldService: ClassNoun("manufacturer's field engineer", "manufacturer's field engineers", "メーカーの保守技術者")
        case .ctSlot: ClassNoun("CT slot", "CT slots", "CT検査枠")
        case .mriSlot: ClassNoun("MRI slot", "MRI slots", "MRI検査枠")
        case .imageReading: ClassNoun("imaging report", "imaging reports", "画像読影", addition: (", read for you", "（読影の引受け）"))
        case .laboratoryTests: ClassNoun("laboratory test a day", "laboratory tests a day", "検体検査", addition: ("", "（1日あたり）"))
        case .bloodMatching:
            ClassNoun("blood cross-match", "blood cross-matches", "輸血用血液の交差適合試験", addition: (" a day", "（1日あたり）"))
        case .dialysisSlot: ClassNoun("dialysis slot", "dialysis slots", "血液透析枠")
        case .radiotherapySlot: ClassNoun("radiotherapy slot", "radiotherapy slots", "放射線治療枠")
        case .catheterSlot: ClassNoun("catheter laboratory slot", "catheter laboratory slots", "カテーテル治療枠")
        case .operatingSlot: ClassNoun("operating theatre slot", "operating theatre slots", "手術枠")
        case .steriliserLoad: ClassNoun("steriliser load", "steriliser loads", "滅菌処理")
        case .patientsIntensive: ClassNoun("intensive care patient", "intensive care patients", "集中治療患者の受入れ")
        case .patientsHighDependency: ClassNoun("high dependency patient", "high dependency patients", "重症（HCU）患者の受入れ")
        case .patientsWard: ClassNoun("ward patient", "ward patients", "一般病棟患者の受入れ")
        case .patientsNewborn: ClassNoun("newborn needing intensive care", "newborns needing intensive care", "NICU対象新生児の受入れ")
        case .patientsBirth: ClassNoun("woman to give birth", "women to give birth", "分娩予定の妊産婦の受入れ")
        case .patientsEmergency: ClassNoun("emergency patient a day", "emergency patients a day", "救急患者の受入れ", addition: ("", "（1日あたり）"))
        case .ambulance: ClassNoun("ambulance", "ambulances", "救急車")
        case .patientTransportVehicle: ClassNoun("patient transport vehicle", "patient transport vehicles", "患者搬送車")
        case .courierVehicle: ClassNoun("courier vehicle", "courier vehicles", "配送車")
        case .liftTruck: ClassNoun("truck with a tail lift", "trucks with a tail lift", "昇降装置付きトラック")
        case .informationDesk: ClassNoun("information desk", "information desks", "情報窓口")
        case .peerAdvice: ClassNoun("adviser from another hospital", "advisers from other hospitals", "他院の経験者による助言")
        case .securityAdvice: ClassNoun("cyber security adviser", "cyber security advisers", "サイバーセキュリティの助言")
        }
    }
}
