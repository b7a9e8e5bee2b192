/// How documents are analysed in processes of their own: what a document may cost, and how such a process is started.
public struct WorkerCommand: Sendable {
  /// The program that is started.
  public var path: String
  /// Its arguments, which make it open the same gazetteers and corrections as this process.
  public var arguments: [String]
  /// Seconds after which a document is given up. The default is nil: a hundred times what documents of its size took so
  /// far, and 30 at least.
  public var documentSeconds: Double?
  /// Megabytes that the analysis of a document may take. The default is 2,048.
  public var documentMegabytes = 2048

  public init(path: String, arguments: [String]) {
    self.path = path
    self.arguments = arguments
  }

  /// The same with more arguments.
  func adding(_ more: [String]) -> WorkerCommand {
    var command = self
    command.arguments += more
    return command
  }
}
