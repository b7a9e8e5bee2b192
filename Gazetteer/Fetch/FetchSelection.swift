/// What a user may ask for by name, and the files that stand for it.
package enum FetchSelection {
  /// For help and messages.
  package static let expected =
    "a country code (IQ), world, cities500, cities1000, cities5000, cities15000, alternates or admin"

  /// The files of one name; nil if it means nothing.
  package static func files(_ name: String) -> [RemoteFile]? {
    let lower = name.lowercased()
    switch lower {
    case "world": return [.dump("allCountries.zip")]
    case "cities500", "cities1000", "cities5000", "cities15000": return [.dump(lower + ".zip")]
    case "alternates": return [.alternates]
    case "admin": return RemoteFile.divisions
    default:
      guard lower.utf8.count == 2, lower.utf8.allSatisfy({ $0 &- 97 < 26 }) else { return nil }
      return [.dump(lower.uppercased() + ".zip")]
    }
  }

  /// The files of several names in order, each once; or the first name that means nothing.
  package static func files(_ names: [String]) -> Result<[RemoteFile], UnknownName> {
    var seen: Set<String> = []
    var files: [RemoteFile] = []
    for name in names {
      guard let found = self.files(name) else { return .failure(UnknownName(name: name)) }
      files += found.filter { seen.insert($0.name).inserted }
    }
    return .success(files)
  }

  package struct UnknownName: Error, Equatable, CustomStringConvertible {
    package var name: String

    package init(name: String) { self.name = name }

    package var description: String { "\(name): is nothing to fetch. Expected \(FetchSelection.expected)." }
  }
}
