import Geo
import Layers

/// What was found for the place cells of a row, with our fields as bytes ready to copy. Found once, read by all workers.
final class PlaceAnswer: @unchecked Sendable {
  // Sendable although it holds a pointer: the bytes are written by `init` and freed by `deinit`, and only read between.
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let geojsonCount: Int
  let point: Coordinate?
  /// Our fields for formats that take values; none where there are no such formats.
  let values: [Value]
  /// Indexes among all cases.
  let level: Int32
  let method: Int32
  /// A bit for each kind of `PlaceConflict`.
  let conflicts: UInt32
  /// nil where a place was found.
  let unmatched: UnmatchedName?

  init(
    point: Coordinate?, geojson: [UInt8], csv: [UInt8], values: [Value], level: Int, method: Int, conflicts: UInt32,
    unmatched: UnmatchedName?
  ) {
    bytes = .allocate(capacity: geojson.count + csv.count)
    _ = bytes.initialize(fromContentsOf: geojson)
    _ = bytes[geojson.count...].initialize(fromContentsOf: csv)
    geojsonCount = geojson.count
    self.point = point
    self.values = values
    self.level = Int32(level)
    self.method = Int32(method)
    self.conflicts = conflicts
    self.unmatched = unmatched
  }

  deinit { bytes.deallocate() }

  /// Our fields in GeoJSON; valid while the answer lives.
  var geojson: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[..<geojsonCount]) }
  /// The same in CSV.
  var csv: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[geojsonCount...]) }

  /// Bytes of memory that it takes, about.
  var cost: Int { bytes.count + values.count * 40 + 200 }
}
