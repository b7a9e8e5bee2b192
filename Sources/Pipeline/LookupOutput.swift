public import Gazetteer
import Geo
import Layers
import Toponyms

/// How `lookup` shows places.
public enum LookupOutput {
  /// A JSON array, one place an element, best first.
  public static func json(_ results: [PlaceSearch.Result], _ stack: PlaceStack) -> String {
    var json = JSONBuilder()
    json.beginArray()
    for result in results {
      json.beginObject()
      json.key("place")
      AnnotateLine.write(stack.resolvedPlace(result.place), &json)
      json.field("matched", result.matchedName)
      json.field("match", String(describing: result.kind))
      json.field("matched_by", result.method.rawValue)
      json.field("distance", result.distance, decimals: 3)
      json.field("score", result.score, decimals: 2)
      json.field("radius_km", stack.facts(result.place).radiusKm, decimals: 1)
      writeHierarchy(of: result.place, stack, &json)
      writeSpellings(of: result.place, stack, &json)
      json.endObject()
    }
    json.endArray()
    json.endLine()
    return String(decoding: json.takeBytes(), as: UTF8.self)
  }

  /// What holds the place, from the nearest to the widest.
  private static func writeHierarchy(of place: PlaceReference, _ stack: PlaceStack, _ json: inout JSONBuilder) {
    json.key("hierarchy")
    json.beginArray()
    for holder in stack.hierarchy(of: place) {
      json.beginObject()
      json.field("id", stack.id(holder))
      json.field("name", stack.name(holder))
      json.field("feature", stack.feature(holder))
      json.endObject()
    }
    json.endArray()
  }

  /// Spellings whose language or use the gazetteer knows; nothing where it knows none.
  private static func writeSpellings(of place: PlaceReference, _ stack: PlaceStack, _ json: inout JSONBuilder) {
    let spellings = stack.spellings(of: place)
    if spellings.isEmpty { return }
    json.key("names")
    json.beginArray()
    for spelling in spellings {
      json.beginObject()
      json.field("name", spelling.name)
      if !spelling.language.isEmpty { json.field("language", spelling.language) }
      for (key, holds) in [
        ("preferred", spelling.isPreferred), ("short", spelling.isShort), ("colloquial", spelling.isColloquial),
        ("historic", spelling.isHistoric),
      ] where holds { json.field(key, true) }
      for (key, year) in [("from", spelling.fromYear), ("to", spelling.toYear)] {
        if let year { json.field(key, Double(year), decimals: 0) }
      }
      json.endObject()
    }
    json.endArray()
  }

  /// Columns padded with spaces.
  public static func table(_ results: [PlaceSearch.Result], _ stack: PlaceStack) -> String {
    var rows = [["ID", "NAME", "ADMIN1", "COUNTRY", "FEATURE", "POPULATION", "LAT", "LON", "MATCHED BY"]]
    for result in results {
      let place = stack.resolvedPlace(result.place)
      rows.append([
        place.id, place.name, place.admin1.isEmpty ? "-" : place.admin1,
        place.country.isEmpty ? "-" : place.country, place.feature,
        place.population > 0 ? String(place.population) : "-",
        decimal(place.coordinate.latitude), decimal(place.coordinate.longitude),
        result.distance > 0
          ? result.method.rawValue + " " + decimal(result.distance, decimals: 2) : result.method.rawValue,
      ])
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { index, cell in
        index == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
      }.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// Four decimals of a degree are about ten metres.
  private static func decimal(_ number: Double, decimals: Int = 4) -> String {
    var json = JSONBuilder()
    json.number(number, decimals: decimals)
    return String(decoding: json.takeBytes(), as: UTF8.self)
  }
}
