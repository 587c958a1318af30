/// The kinds of aid.
public enum AidKind: String, Choice {
    case equipment
    case people
    /// Times on a service that stays where it is: a scanner, a laboratory, a dialysis chair.
    case serviceSlots = "service_slots"
    /// How many patients could be taken, by how ill they are. Counts, and never who.
    case patientCapacity = "patient_capacity"
    case transport
    case information
}

/// What can stand in for what: devices that do the same work, competencies of people, services, places for patients, vehicles.
///
/// Candidates for an item come from its class; a narrower wish (a model) is a rule, not another class.
public enum AidClass: String, Choice {
    case infusionPumpLarge = "infusion_pump_large"
    case syringePump = "syringe_pump"
    case pcaPump = "pca_pump"
    case ventilatorICU = "ventilator_icu"
    case ventilatorTransport = "ventilator_transport"
    case nonInvasiveVentilator = "non_invasive_ventilator"
    case bedsideMonitor = "bedside_monitor"
    case transportMonitor = "transport_monitor"
    case centralStation = "central_station"
    case telemetry
    case fetalMonitor = "fetal_monitor"
    case defibrillator
    case anaesthesiaWorkstation = "anaesthesia_workstation"
    case dialysisMachine = "dialysis_machine"
    case portableXRay = "portable_x_ray"
    case ultrasound
    case bloodGasAnalyser = "blood_gas_analyser"
    case pointOfCareAnalyser = "point_of_care_analyser"
    case dispensingCabinet = "dispensing_cabinet"
    case viewerWorkstation = "viewer_workstation"
    case networkGear = "network_gear"
    case cleanLaptop = "clean_laptop"
    case printer
    case radio
    case deviceTester = "device_tester"
    case electrocardiograph
    case suctionUnit = "suction_unit"
    case infantIncubator = "infant_incubator"

    case biomedInfusion = "biomed_infusion"
    case biomedMonitoring = "biomed_monitoring"
    case biomedVentilation = "biomed_ventilation"
    case biomedImaging = "biomed_imaging"
    case biomedLaboratory = "biomed_laboratory"
    case deviceReimaging = "device_reimaging"
    case incidentCommand = "incident_command"
    case forensics
    case directoryRebuild = "directory_rebuild"
    case networkSegmentation = "network_segmentation"
    case backupRestore = "backup_restore"
    case downtimeNursing = "downtime_nursing"
    case drugLibraryPharmacy = "drug_library_pharmacy"
    case laboratoryDowntime = "laboratory_downtime"
    case backEntry = "back_entry"
    case manufacturerFieldService = "manufacturer_field_service"

    case ctSlot = "ct_slot"
    case mriSlot = "mri_slot"
    case imageReading = "image_reading"
    case laboratoryTests = "laboratory_tests"
    case bloodMatching = "blood_matching"
    case dialysisSlot = "dialysis_slot"
    case radiotherapySlot = "radiotherapy_slot"
    case catheterSlot = "catheter_slot"
    case operatingSlot = "operating_slot"
    case steriliserLoad = "steriliser_load"

    case patientsIntensive = "patients_intensive"
    case patientsHighDependency = "patients_high_dependency"
    case patientsWard = "patients_ward"
    case patientsNewborn = "patients_newborn"
    case patientsBirth = "patients_birth"
    case patientsEmergency = "patients_emergency"

    case ambulance
    case patientTransportVehicle = "patient_transport_vehicle"
    case courierVehicle = "courier_vehicle"
    case liftTruck = "lift_truck"

    case informationDesk = "information_desk"
    case peerAdvice = "peer_advice"
    case securityAdvice = "security_advice"

    public var kind: AidKind {
        switch self {
        case .infusionPumpLarge, .syringePump, .pcaPump, .ventilatorICU, .ventilatorTransport, .nonInvasiveVentilator, .bedsideMonitor,
            .transportMonitor, .centralStation, .telemetry, .fetalMonitor, .defibrillator, .anaesthesiaWorkstation, .dialysisMachine,
            .portableXRay, .ultrasound, .bloodGasAnalyser, .pointOfCareAnalyser, .dispensingCabinet, .viewerWorkstation, .networkGear,
            .cleanLaptop, .printer, .radio, .deviceTester, .electrocardiograph, .suctionUnit, .infantIncubator:
            .equipment
        case .biomedInfusion, .biomedMonitoring, .biomedVentilation, .biomedImaging, .biomedLaboratory, .deviceReimaging,
            .incidentCommand, .forensics, .directoryRebuild, .networkSegmentation, .backupRestore, .downtimeNursing,
            .drugLibraryPharmacy, .laboratoryDowntime, .backEntry, .manufacturerFieldService:
            .people
        case .ctSlot, .mriSlot, .imageReading, .laboratoryTests, .bloodMatching, .dialysisSlot, .radiotherapySlot, .catheterSlot,
            .operatingSlot, .steriliserLoad:
            .serviceSlots
        case .patientsIntensive, .patientsHighDependency, .patientsWard, .patientsNewborn, .patientsBirth, .patientsEmergency:
            .patientCapacity
        case .ambulance, .patientTransportVehicle, .courierVehicle, .liftTruck:
            .transport
        case .informationDesk, .peerAdvice, .securityAdvice:
            .information
        }
    }
}

/// One model of a device, the same for every region.
public struct DeviceModel: Hashable, Sendable, Codable {
    public let id: ID<DeviceModel>
    public let manufacturer: String
    public let name: String
    public let aidClass: AidClass

    public init(id: ID<DeviceModel>, manufacturer: String, name: String, aidClass: AidClass) {
        self.id = id
        self.manufacturer = manufacturer
        self.name = name
        self.aidClass = aidClass
    }
}
