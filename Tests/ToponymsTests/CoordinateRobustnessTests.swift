import Evidence
import Geo
import TestSupport
import Testing
import Toponyms

/// Whatever the text: no crash, hits in order and inside it, and points on the Earth.
struct CoordinateRobustnessTests {
  @discardableResult
  private static func read(_ text: String) -> [WrittenCoordinate] {
    let tokenized = TokenizedText(text)
    let found = CoordinateReader().coordinates(in: tokenized)
    var last = 0
    for hit in found {
      #expect(hit.span.start >= last && hit.span.end > hit.span.start && hit.span.end <= tokenized.bytes.count)
      #expect(tokenized.span(ofTokens: hit.tokens).contains(hit.span))
      #expect(hit.coordinate?.isValid ?? true)
      #expect(hit.radiusKm >= 0.001 && hit.radiusKm.isFinite)
      last = hit.span.end
    }
    return found
  }

  @Test func randomPiecesOfCoordinates() {
    let pieces = [
      "36", "43", "36.34", "43.13", "36.341", "43.132", "0", "00", "180", "90.0", "999999999999", "1.2.3", "°", "º",
      "˚",
      "'", "″", "\"", "’", "”", "N", "S", "E", "W", "n", "e", "north", "East", "lat", "lon", "Latitude:", "longitude",
      "degrees", "deg", "min", "sec", "minutes", ",", ".", ";", "/", "-", "−", "–", "(", ")", "[", "]", " ", " ", " ",
      " ",
      " ", "\n", "38S", "38SLF", "LF", "12345", "67890", "331000", "4022000", "mE", "UTM", "MGRS", "zone", "geo:", "@",
      "?q=", "&ll=", "#map=", "12/", "!3d", "!4d", "%2C", "~", ";u=", "3620N", "04307E", "362024N0430748E", "N36",
      "E43",
      "coordinates", "grid", "=", ":", "%", "$", "€", "😀", "ب", "東", "\u{0}", "\u{a0}", "e\u{301}",
    ]
    var random = SplitMix(seed: 4)
    var hits = 0
    for _ in 0..<20_000 {
      hits += Self.read((0..<16).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()).count
    }
    #expect(hits > 500)
  }

  /// Cut and broken at every byte that begins a character.
  @Test func everyPrefixAndSuffix() {
    for text in [
      "lat. 36°20'24.5″N, long. −43°07’48\"E (38SLF 12345 67890)",
      "geo:36.34,-43.13,22;u=35;crs=wgs84 #map=12/36.34/43.13",
      "UTM zone 38N 331000mE, 4022000mN 362024N0430748E", "36 degrees 20 minutes north, 43 deg 8 min E",
      "https://www.google.com/maps/@36.34,43.13,12z/data=!3d36.34!4d43.13",
    ] {
      for cut in text.unicodeScalars.indices {
        Self.read(String(text.unicodeScalars[..<cut]))
        Self.read(String(text.unicodeScalars[cut...]))
      }
    }
  }

  /// Each is read once and at twice the length; that all end is what is asked.
  @Test func longTexts() {
    for size in [500_000, 1_000_000] {
      for unit in [
        "1", "1.", "1,", "1.1,", "36.34,", "36.341, 43.132, ", "°", "1°", "36°20'", "1 ", "N1", "N 1 ", "1N", "-1",
        "−1.5 ",
        "lat ", "lat 1 ", "lat:1,", "N36.3 ", "38SLF", "38S ", "38SLF 1 ", "geo:", "geo:1,1;", "@1.1,1.1", "1/1.1/",
        "=1.1,",
        "/36.1,36.1", "(1.11, 2.22) ", "36.34°N 43.13°E ", "'", "\"1",
      ] {
        Self.read(String(repeating: unit, count: size / unit.utf8.count))
      }
    }
  }

  @Test func severalInOneText() {
    let found = Self.read(
      "From 36.34°N 43.13°E to 36°20'24\"N 44°07'48\"E by 3620N 04507E; see geo:36.34,46.13, 38SLF 12345 67890 and "
        + "https://www.openstreetmap.org/#map=12/36.34/43.13.")
    #expect(
      found.map(\.notation) == [.decimalDegrees, .degreesMinutes, .compactDegrees, .geoURI, .mgrs, .mapLink])
  }
}
