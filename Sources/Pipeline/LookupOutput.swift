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
      json.endObject()
    }
    json.endArray()
    json.endLine()
    return String(decoding: json.takeBytes(), as: UTF8.self)
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
