#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files that the inputs of a command stand for: files as named, folders walked, patterns
/// expanded.
///
/// Inputs keep their order; inside a folder or pattern paths are sorted by bytes. No file comes
/// twice.
struct InputListing {
  private(set) var files: [InputFile] = []
  /// Inputs that stand for nothing.
  private(set) var issues: [InputIssue] = []
  /// Files in folders that are no documents, with the reason; for the manifest, not faults.
  private(set) var skipped: [SkippedFile] = []
  private var seen: Set<FileKey> = []
  private var folders: Set<FileKey> = []
  /// Files met so far, those met before too.
  private var met = 0

  private struct FileKey: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  static let standardInputName = "(stdin)"

  init(_ inputs: [String]) {
    for input in inputs {
      if input == "-" {
        if files.contains(where: { $0.path == Self.standardInputName }) { continue }
        var file = InputFile(path: Self.standardInputName)
        file.isStream = true
        files.append(file)
      } else if let status = Self.status(input) {
        add(input, status, isNamed: true)
      } else if Self.isPattern(input) {
        expand(input)
      } else {
        issues.append(ByteSource.openIssue(input, errno))
      }
    }
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  private static func isPattern(_ path: String) -> Bool {
    path.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }
  }

  private mutating func expand(_ pattern: String) {
    var matches = glob_t()
    defer { globfree(&matches) }
    guard glob(pattern, GLOB_NOSORT, nil, &matches) == 0 else {
      issues.append(
        InputIssue(
          path: pattern,
          message: "no file matches this pattern. Check the folder and the extension."))
      return
    }
    let paths = (0..<Int(matches.gl_pathc)).compactMap {
      matches.gl_pathv[$0].map { String(cString: $0) }
    }
    for path in Self.sorted(paths) {
      if let status = Self.status(path) { add(path, status, isNamed: true) }
    }
  }

  private mutating func add(_ path: String, _ status: stat, isNamed: Bool) {
    let key = FileKey(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if isNamed { addFolder(path, key) } else { walk(path, key) }
    case S_IFREG:
      met += 1
      if seen.insert(key).inserted {
        files.append(
          InputFile(path: path, kind: InputKind(fileName: path), byteCount: Int(status.st_size)))
      }
    default:
      if isNamed {
        var file = InputFile(path: path, kind: InputKind(fileName: path))
        file.isStream = true
        files.append(file)
      } else {
        skipped.append(SkippedFile(path: path, reason: "not a regular file"))
      }
    }
  }

  private mutating func addFolder(_ path: String, _ key: FileKey) {
    let before = (met, issues.count)
    // A folder inside one that was walked already adds nothing, which is no fault.
    let isNew = !folders.contains(key)
    walk(path, key)
    if isNew && met == before.0 && issues.count == before.1 {
      issues.append(
        InputIssue(
          path: path,
          message:
            "no documents in this folder. Expected \(InputKind.expectedNames) files."
        ))
    }
  }

  private mutating func walk(_ path: String, _ key: FileKey) {
    guard folders.insert(key).inserted else { return }
    guard let stream = opendir(path) else {
      issues.append(ByteSource.openIssue(path, errno))
      return
    }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(stream)
    let prefix = path.hasSuffix("/") ? path : path + "/"
    let layers = Self.layers(among: names, in: prefix)
    for name in Self.sorted(names) {
      let full = prefix + name
      guard let status = Self.status(full) else {
        skipped.append(SkippedFile(path: full, reason: "link to nothing"))
        continue
      }
      if status.st_mode & S_IFMT == S_IFREG,
        let reason = layers.contains(name)
          ? Self.writtenByExport : Self.reasonToSkip(name) ?? Self.reasonToSkipTable(full)
      {
        skipped.append(SkippedFile(path: full, reason: reason))
        continue
      }
      add(full, status, isNamed: false)
    }
  }

  static let notADocument = "not a document type"
  private static let writtenByExport = "written by an export"

  /// How the manifest of an export begins.
  private static let manifestStart = Array("{\n  \"program\": \"dateline\",".utf8)

  /// The map, tables and Linked Places of a folder of layers, which would pass for documents: a run whose output stands
  /// among its inputs must not read what it wrote before. Tables of an export have their description beside them.
  private static func layers(among names: [String], in prefix: String) -> Set<String> {
    guard names.contains("manifest.json"), isManifest(prefix + "manifest.json") else { return [] }
    let all = Set(names)
    return all.filter { $0 == "map.html" || $0.hasSuffix(".lpf.json") || all.contains($0 + "-metadata.json") }
  }

  private static func isManifest(_ path: String) -> Bool {
    do throws(InputIssue) {
      var input = try InputBytes(path: path)
      var bytes: [UInt8] = []
      while bytes.count < manifestStart.count, try input.read(into: &bytes) > 0 {}
      return bytes.starts(with: manifestStart)
    } catch {
      return false  // What cannot be read tells nothing of the files beside it.
    }
  }

  /// Tables of other things often lie beside documents.
  private static func reasonToSkipTable(_ path: String) -> String? {
    InputKind(fileName: path) == .table && !TableDocuments.areIn(path) ? notADocument : nil
  }

  /// Why a file in a folder is no document: its type, or a name that tells a file about the folder.
  static func reasonToSkip(_ name: String) -> String? {
    guard InputKind(fileName: name) != nil else { return notADocument }
    let lower = name.lowercased()
    if lower == "manifest.json" || lower.hasSuffix("-metadata.json") {
      return writtenByExport
    }
    let stem = lower.prefix { $0 != "." }
    if ["readme", "license", "changelog", "contributing"].contains(stem) {
      return "about the folder"
    }
    return nil
  }

  /// By the bytes of the path, the same on every machine.
  private static func sorted(_ paths: [String]) -> [String] {
    paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// A file in a folder that was not read, and why.
public struct SkippedFile: Hashable, Sendable {
  public var path: String
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
