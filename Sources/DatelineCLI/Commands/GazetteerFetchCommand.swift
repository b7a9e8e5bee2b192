import ArgumentParser
import GazetteerFetch
import Ingest
import Pipeline

extension GazetteerCommand {
  struct Fetch: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Download GeoNames files, going on where an earlier run was broken off.",
      discussion: """
        Names: a country code (IQ), world, cities500, cities1000, cities5000, cities15000, alternates (names in all
        languages), admin (codes of divisions, countries and the hierarchy). A file that is here and has not changed on
        the server is not fetched again. What came is checked: its length, the checksums inside archives, its columns.
        GeoNames data is CC BY 4.0: name the source when you publish what you made of it.
        """)

    @Argument(help: ArgumentHelp("What to fetch.", valueName: "name"))
    var names: [String]

    @Option(
      name: [.short, .customLong("output")], help: ArgumentHelp("The folder for the files.", valueName: "folder"))
    var output = "."

    @Option(help: ArgumentHelp("Fetch from a mirror: the address of the folder with the dumps.", valueName: "url"))
    var base = FetchOptions.geoNames

    @Option(
      name: .customLong("sha256"),
      help: ArgumentHelp("Refuse files with another SHA-256 than this list, as of sha256sum, has.", valueName: "file"))
    var checksums: String?

    @Option(help: "Tries after a broken connection or a fault of the server.")
    var retries = 5

    @Option(
      name: .customLong("retry-delay"),
      help: ArgumentHelp("Seconds before the first of them; each later one waits twice as long.", valueName: "seconds"))
    var retryDelay = 1.0

    @Option(help: ArgumentHelp("Break a connection off that brings nothing for so long.", valueName: "seconds"))
    var timeout = 30

    @Option(help: "Show progress: auto or none.")
    var progress = ProgressChoice.auto

    /// Checked here, so that the message shows the usage of this command.
    func validate() throws {
      if case .failure(let unknown) = FetchSelection.files(names) { throw ValidationError(unknown.description) }
      guard base.hasPrefix("https://") || base.hasPrefix("http://") else {
        throw ValidationError("--base \(base): expected an address that begins with https:// or http://.")
      }
      guard retries >= 0 else { throw ValidationError("--retries \(retries): expected 0 or more.") }
      guard retryDelay >= 0, retryDelay <= 120 else {
        throw ValidationError("--retry-delay \(retryDelay): expected 0 to 120 seconds.")
      }
      guard timeout >= 1, timeout <= 86_400 else {
        throw ValidationError("--timeout \(timeout): expected 1 to 86400 seconds.")
      }
    }

    func run() throws {
      Interruption.sayThatPartialFilesStay()
      let report = FetchReport(progress)
      var failures = 0
      var fetched: [FetchedFile] = []
      do {
        let files = try FetchSelection.files(names).get()
        try OutputFolder.make(output)
        let options = try options()
        let fetcher = try Fetcher(options: options, tell: report.show)
        if let list = options.expectedDigests {
          for file in files where list[file.name] == nil {
            StandardError.show(
              "dateline: warning: \(file.name) is not in \(checksums ?? ""), so its SHA-256 is only noted in "
                + "\(ChecksumList.fileName).")
          }
        }
        for (index, file) in files.enumerated() {
          do throws(FetchError) {
            let done = try fetcher.fetch(file)
            report.finish(file.name, done)
            fetched.append(done)
          } catch {
            report.fail("dateline: \(error)")
            failures += 1
            if error.concernsEveryFile {
              failures += files.count - index - 1
              break
            }
          }
        }
      } catch {
        report.fail("dateline: \(error)")
        throw ExitCode.inputFailed
      }
      for file in fetched { print(file.path) }
      if failures > 0 { throw ExitCode.inputFailed }
      StandardError.show("Next: dateline gazetteer build \(fetched.map(\.path).joined(separator: " ")) -o \(indexName)")
    }

    private func options() throws -> FetchOptions {
      var options = FetchOptions()
      options.base = base
      options.folder = output
      options.retries = retries
      options.retryDelaySeconds = retryDelay
      options.stallSeconds = timeout
      options.expectedDigests = try checksums.map { try ChecksumList(path: $0) }
      options.userAgent = "dateline/\(ProgramVersion.current)"
      return options
    }

    /// `IQ.gaz` where one thing was asked for.
    private var indexName: String {
      guard names.count == 1, let name = names.first else { return "places.gaz" }
      return (name.utf8.count == 2 ? name.uppercased() : name.lowercased()) + ".gaz"
    }
  }
}
