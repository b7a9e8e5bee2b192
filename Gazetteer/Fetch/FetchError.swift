#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file could not be fetched: the address or path, what happened and what to do.
package struct FetchError: Error, Equatable, Sendable, CustomStringConvertible {
  package enum Reason: Equatable, Sendable {
    /// There is no libcurl on this machine.
    case noLibrary
    /// The transfer failed: libcurl's code, its words, and the bytes that are on disk.
    case transfer(code: Int, why: String, kept: Int)
    /// The server answered with an error; 0 seconds if it said nothing about when to come again.
    case status(Int, retryAfterSeconds: Double)
    /// The rest that the server sent does not continue what is on disk.
    case doesNotContinue(String)
    /// The whole file came, and is not what it should be.
    case badContent(String)
    /// The whole file came, but has another SHA-256 than the list of the user.
    case wrongDigest(found: String, expected: String)
    /// The system refused to write: its error number.
    case system(Int32)
    /// Another process is fetching the same file.
    case inUse
    /// A file beside the downloads could not be read or written.
    case sideFile(String)
  }

  /// The address, or the path where it is about the disk.
  package var place: String
  package var reason: Reason
  /// Tries that were made after the first.
  package var retries = 0

  package init(_ reason: Reason, place: String) {
    self.place = place
    self.reason = reason
  }

  /// Whether the same request may succeed a little later.
  var isPassing: Bool {
    switch reason {
    case .transfer(let code, _, _): Self.passingCodes.contains(code)
    case .status(let status, _): status == 408 || status == 429 || status >= 500 && status != 501 && status != 505
    case .doesNotContinue: true
    default: false
    }
  }

  /// Whether the next file would meet the same.
  package var concernsEveryFile: Bool {
    switch reason {
    case .noLibrary: true
    case .system(let code): code == ENOSPC || code == EROFS || code == EACCES
    default: false
    }
  }

  /// Of libcurl's codes those of connections: names not found (5, 6), not reached (7), strange or no answers (8, 52),
  /// HTTP/2 and 3 (16, 92, 95, 96), short bodies (18), time (28), TLS (35), sending and receiving (55, 56).
  private static let passingCodes: Set<Int> = [5, 6, 7, 8, 16, 18, 28, 35, 52, 55, 56, 92, 95, 96]

  package var description: String {
    let tried = retries == 0 ? "" : ", and \(retries) more \(retries == 1 ? "try" : "tries") did not help"
    // A cause that ends as a sentence had no tries after it.
    return cause + (cause.hasSuffix(".") ? "" : tried + ".") + " " + advice
  }

  /// The place and what happened, without what to do.
  package var cause: String {
    switch reason {
    case .noLibrary: "\(place): libcurl is needed to fetch files and is not here"
    case .transfer(60, let why, _), .transfer(77, let why, _):
      "\(place): the server's certificate cannot be trusted (\(why))"
    case .transfer(_, let why, _): "\(place): the transfer failed (\(why))"
    case .status(let status, _): "\(place): \(Self.describe(status))"
    case .doesNotContinue(let why): "\(place): the server does not continue the file that is on disk (\(why))"
    case .badContent(let why): "\(place): what came is not the file that was asked for: \(why)"
    case .wrongDigest(let found, let expected): "\(place): SHA-256 is \(found), expected \(expected)"
    case .system(let code): "\(place): cannot be written (\(String(cString: strerror(code))))"
    case .inUse: "\(place): another fetch is writing this file"
    case .sideFile(let why): "\(place): \(why)"
    }
  }

  private static func describe(_ status: Int) -> String {
    switch status {
    case 404, 410: "there is no such file (\(status))"
    case 401, 403: "the server refuses to give it (\(status))"
    case 429: "too many downloads for the server (429)"
    case 500...: "the server has a fault (\(status))"
    default: "the server answered \(status), expected 200"
    }
  }

  private var advice: String {
    switch reason {
    case .noLibrary:
      "Install it: apt install libcurl4 (Debian, Ubuntu), dnf install libcurl (Fedora), brew install curl (macOS)."
    case .transfer(60, _, _), .transfer(77, _, _): "Check the clock and the address, and install ca-certificates."
    case .transfer(_, _, let kept) where kept > 0: "Run the same command again to go on after byte \(kept)."
    case .transfer: "Check the network and the address."
    case .status(404, _), .status(410, _):
      "Check the name: countries go by their ISO code (GB, not UK), and --base must be the folder that holds the dumps."
    case .status(401, _), .status(403, _):
      "It may block this network or too many downloads: wait an hour, or use another --base."
    case .status(_, let seconds) where seconds > 0: "It asks to wait \(Int(seconds.rounded(.up))) seconds."
    case .status(let status, _): status == 429 || status >= 500 ? "Try again later." : "Check --base."
    case .doesNotContinue: "Try again later: it begins anew."
    case .badContent: "Nothing was kept. Try again later, or another --base."
    case .wrongDigest:
      "GeoNames makes its files anew every day: renew the list, or fetch the files it was made for."
    case .system(ENOSPC): "Make space, and run the same command again to go on."
    case .system: "Check the folder and the disk."
    case .inUse: "Wait until it is done."
    case .sideFile: "Check the folder, or remove the file and fetch again."
    }
  }
}
