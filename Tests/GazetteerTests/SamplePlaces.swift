import Gazetteer
import Geo
import TestSupport

/// Invented places with names that share words, spellings and first words, the same in every run.
struct SamplePlaces {
  struct Name {
    var text: String
    var kind: NameKind
  }

  struct Place {
    var entry: IndexBuilder.Entry
    var names: [Name]
  }

  var places: [Place] = []
  /// As many as there are places.
  var divisionCodes: [String: UInt32] {
    var codes: [String: UInt32] = ["IQ.15": 99, "US.LA.079": 100]
    for number in places.indices { codes["X\(number % 7).\(number)"] = UInt32(number) }
    return codes
  }

  private static let words = [
    "Tell", "Umm", "Deir", "Qal'at", "Nahr", "Wadi", "San", "Nova", "Alt", "Ober", "Qara", "Şehir",
    "Łuka", "Ñora", "Höhe", "Œuf", "Ístro", "al", "ez", "Bahr",
  ]
  private static let ends = ["abad", "grad", "ville", "pur", "ton", "berg", "iya", "kent"]

  init(count: Int = 300, seed: UInt64 = 1) {
    var random = SplitMix(seed: seed)
    let features = ["P.PPL", "P.PPLA", "A.ADM1", "A.ADM2", "A.PCLI", "H.STM", "S.DAM", "P.PPLX"]
    let kinds: [NameKind] = [
      .primary, .alternate, .form, .abbreviation, .demonym, .adjective, .nickname,
    ]
    for number in 0..<count {
      let id =
        number % 3 == 2
        ? "dateline:p-\(number * 7919 % 100_003)" : "geonames:\(number * 7919 % 100_003 + 1)"
      let entry = IndexBuilder.Entry(
        id: id, name: Self.name(&random),
        coordinate: Coordinate(
          longitude: Double.random(in: -180...180, using: &random),
          latitude: Double.random(in: -90...90, using: &random)),
        feature: features[number % features.count], country: ["IQ", "SY", "TR", ""][number % 4],
        admin1: number % 2 == 0 ? UInt32(number + 1) : nil,
        admin2: number % 5 == 0 ? UInt32(number + 2) : nil,
        population: Int.random(in: 0...5_000_000, using: &random),
        radiusKm: number % 4 == 0 ? Double(number) + 0.5 : nil,
        bounds: number % 6 == 0
          ? Bounds(
            west: Double(number % 180), south: -10, east: Double(number % 180) - 5, north: 20.5)
          : nil)
      var names = [Name(text: entry.name, kind: .primary)]
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let kind = kinds.randomElement(using: &random) ?? .alternate
        names.append(Name(text: Self.name(&random), kind: kind))
      }
      places.append(Place(entry: entry, names: names))
    }
  }

  private static func name(_ random: inout SplitMix) -> String {
    let count = Int.random(in: 1...3, using: &random)
    var parts = (0..<count).map { _ in words.randomElement(using: &random) ?? "Tell" }
    if Bool.random(using: &random) { parts[count - 1] += ends.randomElement(using: &random) ?? "" }
    return parts.joined(separator: Bool.random(using: &random) ? " " : "-")
  }

  func builder() -> IndexBuilder {
    var builder = IndexBuilder()
    for place in places {
      let number = builder.add(place.entry)
      for name in place.names { builder.addName(name.text, kind: name.kind, to: number) }
    }
    for (code, number) in divisionCodes { builder.addDivisionCode(code, number: number) }
    return builder
  }

  static let about = [(key: "name", value: "sample"), (key: "licence", value: "none")]

  func bytes() throws(GazetteerError) -> [UInt8] {
    try builder().finish(about: Self.about)
  }
}
