import ArgumentParser
import Evidence
import Geo
import Ingest
import Temporal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads option values; a wrong one ends the program with exit code 64 and says what was expected.
enum ArgumentValues {
  /// The date that builds which must repeat themselves give to what they make; nil if none is set.
  ///
  /// - SeeAlso: https://reproducible-builds.org/specs/source-date-epoch
  static func sourceDateEpoch() throws -> Int? {
    guard let value = getenv("SOURCE_DATE_EPOCH") else { return nil }
    let text = String(cString: value)
    if text.isEmpty { return nil }
    guard let seconds = Int(text) else {
      throw ValidationError("SOURCE_DATE_EPOCH=\(text): expected a whole number of seconds since 1970.")
    }
    return seconds
  }

  static func jobs(_ jobs: Int) throws -> Int {
    guard jobs >= 1, jobs <= 1024 else {
      throw ValidationError("--jobs \(jobs): expected a number from 1 to 1024.")
    }
    return jobs
  }

  /// "3/8": the third of eight parts.
  static func shard(_ text: String) throws -> InputShard {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1],
      let shard = InputShard(number: number, of: count)
    else { throw ValidationError("--shard \(text): expected a part and how many there are, such as 3/8.") }
    return shard
  }

  static func published(_ text: String) throws -> PublishedDate {
    guard let date = PublishedDateText.parse(text, origin: .option) else {
      throw ValidationError(
        "--published \(text): is no date that exists. Expected YYYY, YYYY-MM or YYYY-MM-DD.")
    }
    return date
  }

  static func day(_ text: String, option: String) throws -> CivilDate {
    guard let date = PublishedDateText.parse(text, origin: .option), let month = date.month,
      let day = date.day, let civil = CivilDate(year: date.year, month: month, day: day)
    else {
      throw ValidationError("\(option) \(text): is no day that exists. Expected YYYY-MM-DD.")
    }
    return civil
  }

  /// `west,south,east,north` in degrees; west may exceed east.
  static func bounds(_ text: String) throws -> Bounds {
    let numbers = text.split(separator: ",").map { Double($0) }
    guard numbers.count == 4, let west = numbers[0], let south = numbers[1], let east = numbers[2],
      let north = numbers[3], abs(west) <= 180, abs(east) <= 180, abs(south) <= 90,
      abs(north) <= 90, south <= north
    else {
      throw ValidationError(
        "--bbox \(text): is no box. Expected west,south,east,north in degrees, such as 38,32,46,38.")
    }
    return Bounds(west: west, south: south, east: east, north: north)
  }

  /// `lat,lon` in degrees, as people write points.
  static func point(_ text: String) throws -> Coordinate {
    let numbers = text.split(separator: ",").map { Double($0) }
    guard numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1],
      Coordinate(longitude: longitude, latitude: latitude).isValid
    else {
      throw ValidationError(
        "--near \(text): is no point. Expected latitude,longitude in degrees, such as 36.3,43.1.")
    }
    return Coordinate(longitude: longitude, latitude: latitude)
  }

  static func country(_ text: String, option: String) throws -> String {
    let code = text.uppercased()
    guard code.utf8.count == 2, code.utf8.allSatisfy({ $0 &- 65 < 26 }) else {
      throw ValidationError(
        "\(option) \(text): is no ISO 3166-1 alpha-2 code. Expected two letters, such as IQ.")
    }
    return code
  }
}
