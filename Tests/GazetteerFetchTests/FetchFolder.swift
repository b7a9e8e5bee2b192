import Foundation
import GazetteerFetch
import TestSupport

/// A folder for downloads, removed at the end, and a dump to fetch.
final class FetchFolder {
  let path: String
  /// What the fetcher told, progress left aside.
  private(set) var told: [String] = []

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path
  }

  /// The options of most tests: no pauses, short patience.
  func options(_ base: String) -> FetchOptions {
    var options = FetchOptions()
    options.base = base
    options.folder = path
    options.retryDelaySeconds = 0
    options.stallSeconds = 20
    return options
  }

  /// Fetches files of one name.
  @discardableResult
  func fetch(_ name: String, _ options: FetchOptions) throws(FetchError) -> [FetchedFile] {
    let fetcher = try Fetcher(options: options) { [self] event in
      switch event {
      case .progress: break
      case .retry(let error, let number, let count, _): told.append("retry \(number) of \(count): \(error)")
      case .again(let error): told.append("again: \(error)")
      }
    }
    var fetched: [FetchedFile] = []
    for file in FetchSelection.files(name) ?? [] { fetched.append(try fetcher.fetch(file)) }
    return fetched
  }

  /// The message of a fetch that must fail, with the address of the server taken off.
  func failure(_ name: String, _ options: FetchOptions) -> String? {
    do throws(FetchError) {
      try fetch(name, options)
      return nil
    } catch {
      return error.description.replacingOccurrences(of: options.base, with: "BASE/")
        .replacingOccurrences(of: path, with: "FOLDER")
    }
  }

  func bytes(_ name: String) -> [UInt8]? { FileManager.default.contents(atPath: path + "/" + name).map { [UInt8]($0) } }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  var names: [String] { get throws { try folder.names() } }

  /// An archive as GeoNames has them, of invented places.
  static func archive(rows: Int = 2000, seed: Int = 1) -> [UInt8] {
    let table = (0..<rows).map { row in
      "\(row)\tQarnabad \(row + seed)\tQarnabad\t\t35.5\t41.2\tP\tPPL\tXQ\t\t00\t\t\t\t\(row)\t\t200\tEtc/UTC\t2024-01-01\n"
    }
    return ZipBytes.archive([("readme.txt", Array("About.\n".utf8)), ("XQ.txt", Array(table.joined().utf8))])
  }
}
