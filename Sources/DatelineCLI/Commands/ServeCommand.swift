import ArgumentParser
import Corrections
import Gazetteer
import MapServer

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve exported layers: a map, OGC API - Features, vector tiles, reconciliation.",
    discussion: """
      Reads the GeoPackages of a folder that export wrote:  dateline export reports/ -o layers/ --format gpkg
      Then open the address that it shows in a browser, or add it in QGIS as a WFS / OGC API - Features connection.
      With --edit, events can be put right on the map; corrections.csv takes what was changed, and the layers stay as
      they are until the next export --corrections. Ctrl-C stops it once the requests under way are answered.
      """)

  @Argument(help: ArgumentHelp("The folder that export wrote.", valueName: "folder"))
  var folder: String

  @Option(help: "The port to listen on; 0 takes a free one.")
  var port = 8000

  @Option(
    help: ArgumentHelp(
      "The address to listen on. Any other than this machine's own lets others in.", valueName: "address"))
  var host = "127.0.0.1"

  @Flag(help: "Let whoever has the token put events right on the map.")
  var edit = false

  @Option(
    help: ArgumentHelp("Where corrections are kept; corrections.csv in the folder otherwise.", valueName: "file"))
  var corrections: String?

  @Option(
    help: ArgumentHelp(
      "With --edit: keep the token in this file, which is made if missing, and do not show it.", valueName: "file"))
  var tokenFile: String?

  @OptionGroup var gazetteer: GazetteerOptions

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port \(port): expected 0 to 65535.") }
    guard edit || tokenFile == nil else { throw ValidationError("--token-file: has a use with --edit only.") }
  }

  func run() async throws {
    let stack = try gazetteer.openedStack()
    let token: EditToken?
    let log: CorrectionsLog
    let path = corrections ?? (folder.hasSuffix("/") ? folder : folder + "/") + "corrections.csv"
    do {
      // Before a file is made there: the folder may be another one than was meant.
      try InputFolder.check(folder, expected: "layers that export wrote")
      guard !MapService.layerNames(in: folder).isEmpty else {
        throw InputFolderError(
          description: "\(folder): holds no GeoPackage (.gpkg) to serve. Make one there: dateline export reports/ "
            + "-o \(folder) --format gpkg")
      }
      token = edit ? try tokenFile.map { try EditToken(file: $0) } ?? EditToken() : nil
      log = edit ? try CorrectionsLog(path: path) { StandardError.show($0) } : CorrectionsLog(reading: path)
    } catch {
      StandardError.show("dateline: \(error)")
      throw ExitCode.inputFailed
    }
    let service = MapService(
      folder: folder, places: stack, corrections: log, token: token, fallbackHost: "\(host):\(port)",
      show: { StandardError.show($0) })
    let layers = MapService.layerNames(in: folder)
    let (host, tokenFile) = (host, tokenFile)
    do {
      try await WebService(service: service, host: host, port: port, show: { StandardError.show($0) }).run { port in
        let name = host.contains(":") ? "[\(host)]" : host
        StandardError.show(
          "serving \(layers.joined(separator: ", ")) at http://\(name):\(port)/ (map: http://\(name):\(port)/map); "
            + "Ctrl-C stops it")
        guard let token else { return }
        let secret = tokenFile.map { "$(cat \($0))" } ?? token.text
        StandardError.show("put right at http://\(name):\(port)/map#token=\(secret) ; rows go to \(path)")
      }
    } catch {
      StandardError.show(
        "dateline: cannot serve on \(host):\(port): \(error). Is the port in use? Take another: --port")
      throw ExitCode.inputFailed
    }
  }
}
