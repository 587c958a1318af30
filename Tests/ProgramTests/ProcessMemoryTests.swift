#if os(Linux)
    import Testing

    @testable import Program

    /// What a measurement of memory begins with.
    @Suite(.serialized) struct ProcessMemoryTests {
        /// Other tests run in the same process meanwhile, so a lot is taken, and half of it has to show.
        @Test func whatWasFreedIsNotHeld() throws {
            let much = 128 << 20
            let before = try #require(ProcessMemory.held())
            var blocks = (0..<(much >> 10)).map { _ in [UInt8](repeating: 1, count: 1 << 10) }
            let full = try #require(ProcessMemory.held())
            #expect(full > before + much / 2)
            blocks.removeAll()
            #expect(try #require(ProcessMemory.held()) < full - much / 2)
        }
    }
#endif
