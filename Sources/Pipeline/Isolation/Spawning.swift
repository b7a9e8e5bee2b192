#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Starts processes that analyse documents.
enum Spawning {
  #if canImport(Darwin)
    private typealias Actions = posix_spawn_file_actions_t?
    private typealias Attributes = posix_spawnattr_t?
    private static func noActions() -> Actions { nil }
    private static func noAttributes() -> Attributes { nil }
  #else
    private typealias Actions = posix_spawn_file_actions_t
    private typealias Attributes = posix_spawnattr_t
    private static func noActions() -> Actions { Actions() }
    private static func noAttributes() -> Attributes { Attributes() }
  #endif

  /// - Parameters:
  ///   - stream: becomes standard input and output of the process.
  ///   - closing: an end of a pipe that it must not keep.
  /// - Returns: 0, or the number of the error.
  static func start(_ command: WorkerCommand, stream: Int32, closing: Int32, process: inout pid_t) -> Int32 {
    var actions = noActions()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stream, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, stream, STDOUT_FILENO)
    // What a crash says of itself is for who runs the document alone.
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    #if canImport(Darwin)
      posix_spawn_file_actions_addclose(&actions, stream)
      posix_spawn_file_actions_addclose(&actions, closing)
    #endif
    var attributes = noAttributes()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var arguments: [UnsafeMutablePointer<CChar>?] = ([command.path] + command.arguments).map { strdup($0) }
    // A crash is told by its signal; a trace of it takes seconds.
    var environment: [UnsafeMutablePointer<CChar>?] = variables(without: "SWIFT_BACKTRACE=").map { strdup($0) }
    environment.append(strdup("SWIFT_BACKTRACE=enable=no"))
    defer { for text in arguments + environment { free(text) } }
    arguments.append(nil)
    environment.append(nil)
    return posix_spawn(&process, command.path, &actions, &attributes, arguments, environment)
  }

  private static func variables(without name: String) -> [String] {
    var variables: [String] = []
    var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
    while let variable = next?.pointee {
      let text = String(cString: variable)
      if !text.hasPrefix(name) { variables.append(text) }
      next = next?.advanced(by: 1)
    }
    return variables
  }
}
