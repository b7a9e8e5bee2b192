import Pipeline

extension Models {
  /// Reads a folder that `dateline-train` wrote.
  init(folder: String) throws {
    try self.init(
      recognizer: FileBytes.read(folder + "/recognizer.model"), resolver: FileBytes.read(folder + "/resolver.model"),
      links: FileBytes.read(folder + "/links.model"))
  }
}
