public import Gazetteer
public import Geo

/// What a person decided for names: the place or the point of a name in its province and country.
///
/// Case, marks, hyphens and type words do not matter ("Idlib Governorate" is "idlib"), and a country may be a code or a
/// name. A correction that leaves the province or the country open counts for all; the narrowest comes first.
public struct PlaceCorrections: Sendable {
  public enum Target: Sendable {
    case place(PlaceReference)
    case point(Coordinate)
  }

  private struct Key: Hashable {
    var name: String
    var admin1: String
    var country: String
  }

  private let stack: PlaceStack
  private var targets: [Key: Target] = [:]
  /// Folded names to how many targets each has, and one of them.
  private var names: [String: (count: Int, target: Target)] = [:]

  public init(stack: PlaceStack) { self.stack = stack }

  public var count: Int { targets.count }

  /// - Returns: false where the same name, province and country had a target before; the later one counts.
  @discardableResult
  public mutating func add(name: String, admin1: String, country: String, target: Target) -> Bool {
    let key = key(name, admin1, country)
    let isNew = targets.updateValue(target, forKey: key) == nil
    names[key.name] = ((names[key.name]?.count ?? 0) + (isNew ? 1 : 0), target)
    return isNew
  }

  /// The only target of a name, for texts that do not say where it lies; nil where there are several.
  public func onlyTarget(name: String) -> Target? {
    guard let found = names[Self.folded(name)], found.count == 1 else { return nil }
    return found.target
  }

  public func target(name: String, admin1: String, country: String) -> Target? {
    if targets.isEmpty { return nil }
    let key = key(name, admin1, country)
    if key.name.isEmpty { return nil }
    return targets[key] ?? targets[Key(name: key.name, admin1: "", country: key.country)]
      ?? targets[Key(name: key.name, admin1: key.admin1, country: "")]
      ?? targets[Key(name: key.name, admin1: "", country: "")]
  }

  private func key(_ name: String, _ admin1: String, _ country: String) -> Key {
    let code = CountryName(stack: stack).places(country).first.map { unpackedCountry(stack.facts($0).country) }
    let province = TypeWords.strippings(of: admin1).last?.name ?? admin1
    return Key(name: Self.folded(name), admin1: Self.folded(province), country: code ?? Self.folded(country))
  }

  private static func folded(_ text: String) -> String { NameFolding.shared.words(of: text).joined(separator: " ") }
}
