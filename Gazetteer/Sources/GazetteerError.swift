/// Why an index or a table of places could not be used.
public struct GazetteerError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    case cannotRead(String)
    case cannotWrite(String)
    case notAnIndex
    case foreignByteOrder
    case version(found: UInt16)
    case foldTable(found: UInt32)
    case soundForms(found: UInt16)
    case truncated(needed: Int, available: Int)
    case badSection(String)
    case badChecksum(stored: UInt64, computed: UInt64)
    case noCore
    case badTable(String)
    case tooManyPlaces(Int)
    case tooMuchText(Int)
  }

  public var reason: Reason
  /// The file, or `embedded gazetteer`.
  public var path: String

  public init(_ reason: Reason, path: String) {
    self.reason = reason
    self.path = path
  }

  public var description: String {
    let rebuild = "Rebuild it: dateline gazetteer build"
    switch reason {
    case .cannotRead(let why): return "\(path): cannot be read (\(why)). Check the path and its rights."
    case .cannotWrite(let why): return "\(path): cannot be written (\(why)). Check the path and its rights."
    case .notAnIndex:
      return "\(path): is no gazetteer index. Make one: dateline gazetteer build TABLE -o FILE.gaz"
    case .foreignByteOrder:
      return "\(path): was made on a machine with another byte order. \(rebuild)"
    case .version(let found):
      return "\(path): index format \(found), this program reads \(IndexLayout.version). \(rebuild)"
    case .foldTable(let found):
      return "\(path): names were folded by table \(found), this program folds by "
        + "\(FoldTable.version). \(rebuild)"
    case .soundForms(let found):
      return "\(path): names were heard by rules \(found), this program hears by \(SoundForm.version). \(rebuild)"
    case .truncated(let needed, let available):
      let what = available < needed ? "is cut short" : "is too long"
      return "\(path): \(what), \(available) bytes of \(needed). Copy it again, or rebuild it: "
        + "dateline gazetteer build"
    case .badSection(let name): return "\(path): section '\(name)' is damaged. \(rebuild)"
    case .badChecksum(let stored, let computed):
      return "\(path): checksum \(String(computed, radix: 16)), expected "
        + "\(String(stored, radix: 16)): the file was changed. Copy it again, or rebuild it: "
        + "dateline gazetteer build"
    case .noCore:
      return "\(path): this program was built without it. Build with `make`, or give an index: "
        + "--gazetteer FILE.gaz"
    case .badTable(let why): return "\(path): \(why)"
    case .tooMuchText(let count):
      return "\(path): names and ids of \(count) bytes, an index holds \(IndexLayout.mostStringBytes). Split the input."
    case .tooManyPlaces(let count):
      return "\(path): \(count) places, an index holds at most \(IndexLayout.maxPlaces). Split the input."
    }
  }
}
