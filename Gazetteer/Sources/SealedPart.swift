/// A part that is complete: its columns without unused room, each given back to the system as soon as it has been used.
package struct SealedPart: Sendable {
  var records: LargeBuffer<PlaceRecord>?
  let strings: LargeBuffer<UInt8>
  var names: LargeBuffer<NameEntry>?
  var sounds: LargeBuffer<SoundEntry>?
  package let placeCount: Int
  let features: [UInt64]
  let divisions: [UInt64]

  package init(_ part: IndexPart) {
    records = LargeBuffer(part.records)
    strings = LargeBuffer(part.strings)
    names = LargeBuffer(part.names)
    sounds = LargeBuffer(part.sounds)
    placeCount = part.records.count
    features = part.features.codes
    divisions = part.divisions.codes
  }

  /// The string at an offset of a part's strings.
  static func string(at offset: Int, of strings: LargeBuffer<UInt8>) -> String {
    let count = Int(strings.items[offset]) | Int(strings.items[offset + 1]) << 8
    return String(decoding: strings.items[offset + 2..<offset + 2 + count], as: UTF8.self)
  }
}

/// The sealed parts of a builder and of its copies.
final class SealedParts {
  var all: [SealedPart] = []
}
