import Foundation
import MutualAid
import Wording

extension PageContext {
    /// "03:18", readable for machines too.
    func time(_ date: Date) -> HTML { "<time datetime=\"\(Wire.text(of: date))\">\(clock.time(date))</time>" }

    func dayTime(_ date: Date) -> HTML { "<time datetime=\"\(Wire.text(of: date))\">\(clock.dayAndTime(date))</time>" }

    /// Words that change only because time goes by: the script does not take them for news.
    func ticking(_ words: String, _ date: Date) -> HTML { "<span data-clock=\"\(Wire.text(of: date))\">\(words)</span>" }
}
