import Ingest

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A process that analyses documents for a run, one after the other, and is replaced when it dies: a document that makes
/// it crash, hang or take too much memory costs itself only.
///
/// Unchecked: `OrderedWorkers` gives a state to one worker at a time, with a lock between.
final class WorkerProcess: @unchecked Sendable {
  private let command: WorkerCommand
  private let limits: WorkerLimits
  private var process: pid_t = 0
  private var socket: Int32 = -1
  private var received: [UInt8] = []
  private let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: WorkerProcess.pieceBytes, alignment: 16)
  private let clock = ContinuousClock()

  /// Between looks at the memory of a process that is at work.
  private static let watchMilliseconds: Int32 = 50
  private static let longestLook = Duration.seconds(1)
  /// A process that opens large gazetteers from a slow disk is not hanging.
  private static let startSeconds = 600.0
  private static let pieceBytes = 1 << 18

  init(_ command: WorkerCommand, _ limits: WorkerLimits) {
    self.command = command
    self.limits = limits
  }

  deinit {
    stop()
    piece.deallocate()
  }

  /// The messages that the process answers about a document.
  func answer(to document: DocumentMessage) -> Result<[[UInt8]], WorkerFault> {
    var message: [UInt8] = []
    MessageBytes.append(document.bytes, to: &message)
    let size = document.byteCount
    for isLast in [false, true] {
      do throws(WorkerFault) {
        let wasRunning = process != 0
        if !wasRunning { try start() }
        let begin = clock.now
        do throws(WorkerFault) {
          let answer = try exchange(message, seconds: limits.seconds(forBytes: size))
          limits.note(bytes: size, seconds: (clock.now - begin) / .seconds(1))
          return .success(answer)
        } catch {
          // A process that was fresh has only this document to blame.
          if isLast || !wasRunning || !error.deservesAnotherTry { throw error }
        }
      } catch {
        return .failure(error)
      }
    }
    return .failure(.badAnswer)
  }

  // MARK: Life

  private func start() throws(WorkerFault) {
    var ends: [Int32] = [-1, -1]
    #if os(Linux)
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .noStart(String(cString: strerror(errno))) }
    let status = Spawning.start(command, stream: ends[1], closing: ends[0], process: &process)
    close(ends[1])
    guard status == 0 else {
      close(ends[0])
      process = 0
      throw .noStart("\(command.path): \(String(cString: strerror(status)))")
    }
    socket = ends[0]
    _ = fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK)
    received = []
    do throws(WorkerFault) {
      // It says that it is ready.
      _ = try exchange([], seconds: Self.startSeconds)
    } catch {
      throw .noStart(error.words)
    }
  }

  private func stop() {
    if socket >= 0 { close(socket) }
    socket = -1
    if process > 0 {
      kill(process, SIGKILL)
      _ = wait()
    }
    process = 0
  }

  /// The status with which the process ended.
  private func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status
  }

  /// The process has closed its end: how did it end?
  private func fate() -> WorkerFault {
    let status = wait()
    process = 0
    stop()
    let signal = status & 0x7F
    return signal != 0 ? .signal(signal) : .exit(status >> 8 & 0xFF)
  }

  // MARK: Messages

  private func exchange(_ message: [UInt8], seconds: Double) throws(WorkerFault) -> [[UInt8]] {
    var spent = Duration.zero
    var last = clock.now
    var answer: [[UInt8]] = []
    // Mostly all of it fits at once.
    var sent = message.isEmpty ? 0 : try send(message[...])
    while true {
      while let next = takeMessage() {
        if next.isEmpty { return answer }
        answer.append(next)
      }
      var state = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      if sent < message.count { state.events |= Int16(POLLOUT) }
      let count = poll(&state, 1, Self.watchMilliseconds)
      if count == 0 {
        if let bytes = ProcessMemory.bytes(of: process), bytes > limits.megabytes << 20 {
          stop()
          throw .tooLarge(megabytes: limits.megabytes)
        }
      } else if count > 0 {
        if state.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
          try receive()
        } else if state.revents & Int16(POLLOUT) != 0 {
          sent += try send(message[sent...])
        }
      }
      // What is longer than a look at the process was a pause of this one too: the machine slept, or a person stopped it.
      let now = clock.now
      spent += min(now - last, Self.longestLook)
      last = now
      if spent > .seconds(seconds) {
        stop()
        throw .tooSlow(seconds: seconds)
      }
    }
  }

  private func send(_ bytes: ArraySlice<UInt8>) throws(WorkerFault) -> Int {
    let count = bytes.withUnsafeBytes { write(socket, $0.baseAddress!, min($0.count, Self.pieceBytes)) }
    if count >= 0 { return count }
    if errno == EAGAIN || errno == EINTR { return 0 }
    throw fate()
  }

  private func receive() throws(WorkerFault) {
    let count = read(socket, piece.baseAddress!, piece.count)
    if count > 0 {
      received.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<count]))
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      throw fate()
    }
  }

  /// Cuts the next whole message off what was received.
  private func takeMessage() -> [UInt8]? {
    guard received.count >= MessageBytes.headBytes else { return nil }
    let length = MessageBytes.length(received)
    guard received.count - MessageBytes.headBytes >= length else { return nil }
    let message = Array(received[MessageBytes.headBytes..<MessageBytes.headBytes + length])
    received.removeSubrange(..<(MessageBytes.headBytes + length))
    return message
  }
}
