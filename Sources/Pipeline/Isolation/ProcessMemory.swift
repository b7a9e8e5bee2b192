#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The memory of another process.
enum ProcessMemory {
  /// Bytes that it has for itself, without mapped files such as gazetteers; nil where the system does not say.
  static func bytes(of process: pid_t) -> Int? {
    #if os(Linux)
      let descriptor = open("/proc/\(process)/statm", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      var text = [UInt8](repeating: 0, count: 128)
      let count = read(descriptor, &text, text.count)
      // Pages in all, in memory, of these shared with files.
      let numbers = text.prefix(max(0, count)).split(separator: 0x20).prefix(3).compactMap {
        Int(String(decoding: $0, as: UTF8.self))
      }
      guard numbers.count == 3 else { return nil }
      return (numbers[1] - numbers[2]) * sysconf(Int32(_SC_PAGESIZE))
    #else
      var usage = rusage_info_v2()
      let status = withUnsafeMutablePointer(to: &usage) { pointer in
        pointer.withMemoryRebound(to: rusage_info_t?.self, capacity: 1) {
          proc_pid_rusage(process, RUSAGE_INFO_V2, $0)
        }
      }
      return status == 0 ? Int(usage.ri_phys_footprint) : nil
    #endif
  }
}
