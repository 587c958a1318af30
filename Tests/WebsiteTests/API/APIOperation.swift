@testable import Website

/// Foundation has an Operation too, and the module's name is also a type's: this name means the API's.
typealias APIOperation = Operation
