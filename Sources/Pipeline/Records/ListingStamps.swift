import Ingest

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that a run listed, as they were: path, size and time of the last change of each, as a hash of 32 bits.
struct ListingStamps: Equatable {
  private var stamps: [UInt32]

  /// Of the files of a listing, before they are read.
  init(_ files: [InputFile]) {
    stamps = files.map { file in
      var status = stat()
      var hash = StableHash()
      hash.append(file.path)
      // A file that is gone differs from what it was, which is what is asked.
      if stat(file.path, &status) == 0 {
        hash.append(Int(status.st_size))
        hash.append(Self.changed(status))
      }
      return UInt32(truncatingIfNeeded: hash.number)
    }
  }

  private static func changed(_ status: stat) -> Int {
    #if canImport(Darwin)
      status.st_mtimespec.tv_sec * 1_000_000_000 + status.st_mtimespec.tv_nsec
    #else
      status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    #endif
  }

  var frame: RecordFrame {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(stamps.count * 4)
    for stamp in stamps { withUnsafeBytes(of: stamp.littleEndian) { bytes.append(contentsOf: $0) } }
    return RecordFrame(.listing, bytes)
  }

  init(_ frame: RecordFrame) throws(RecordError) {
    guard frame.kind == .listing else { throw RecordError(.kind(expected: "listing")) }
    let bytes = Array(frame.payload)
    stamps = stride(from: 0, to: bytes.count - 3, by: 4).map { start in
      (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
    }
  }

  /// What of the files is not as it was when `earlier` was made, in words; nil where all is.
  func difference(from earlier: ListingStamps, _ files: [InputFile]) -> String? {
    if self == earlier { return nil }
    let counts = "there were \(earlier.stamps.count) input files, now \(stamps.count)"
    // Where files are gone the first place that differs names one that is as it was.
    if stamps.count < earlier.stamps.count { return counts }
    let index = zip(stamps, earlier.stamps).prefix { $0 == $1 }.count
    let change = "\(files[index].path) is new or was changed since"
    return stamps.count == earlier.stamps.count ? change : "\(change) (\(counts))"
  }
}
