import Evidence
import Foundation
import Temporal

/// Whether the time for hostile texts grows with their length: the rates at 10 and 100 MB are alike where it does.
enum LinearMeasure {
  private static let pieces: [(name: String, piece: String)] = [
    ("one line of digits", "7"), ("digits in groups", "2017 "), ("commas", ","), ("commas and spaces", ", "),
    ("one line of words", "the army said on Monday that "), ("day and dash", "10-07-"),
    ("months", "May "), ("counts", "two to three "),
  ]

  static func run() {
    let reader = DateReader()
    for (name, piece) in pieces {
      var rates: [Double] = []
      for size in [10_000_000, 100_000_000] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + piece.utf8.count)
        while bytes.count < size { bytes.append(contentsOf: piece.utf8) }
        var found = 0
        let spent = SpeedMeasure.seconds {
          found =
            reader.dates(
              in: TokenizedText(bytes: bytes), published: PublishedDate(year: 2017, month: 7, day: 12, origin: .field)
            ).count
        }
        rates.append(SpeedMeasure.rate(Double(size) / 1e6, spent))
        if size == 100_000_000 {
          print("\(name): \(rates[0]) MB/s at 10 MB, \(rates[1]) MB/s at 100 MB, \(found) dates")
        }
      }
    }
  }
}
