#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Room for a known number of plain values, given back to the system at once when it is no longer needed.
///
/// `@unchecked Sendable`: workers write ranges that do not overlap, and read only what no one writes.
final class LargeBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
  let items: UnsafeMutableBufferPointer<Element>
  private let base: UnsafeMutableRawPointer
  private let byteCount: Int

  init(count: Int) {
    byteCount = max(count * MemoryLayout<Element>.stride, 1)
    let mapped = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard let mapped, mapped != MAP_FAILED else { fatalError("no memory for \(byteCount) bytes of the index") }
    base = mapped
    #if os(Linux)
      // Advice only: fewer page faults where the system has huge pages.
      _ = madvise(base, byteCount, MADV_HUGEPAGE)
    #endif
    items = UnsafeMutableBufferPointer(
      start: base.bindMemory(to: Element.self, capacity: max(count, 1)), count: count)
  }

  convenience init(_ array: [Element]) {
    self.init(count: array.count)
    array.withUnsafeBytes { if let source = $0.baseAddress { base.copyMemory(from: source, byteCount: $0.count) } }
  }

  deinit { munmap(base, byteCount) }
}
