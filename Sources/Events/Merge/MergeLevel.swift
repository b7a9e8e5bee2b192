/// How fine the place of an event is, coarsest first.
package enum MergeLevel: UInt8, Comparable, Sendable, BitwiseCopyable {
  case none
  case region, country, admin1, natural, admin2, town, site

  package static func < (a: MergeLevel, b: MergeLevel) -> Bool { a.rawValue < b.rawValue }
}
