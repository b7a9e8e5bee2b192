import Dispatch

/// A plain value that is sorted by a 64-bit key first.
protocol SortedEntry: BitwiseCopyable {
  var key: UInt64 { get }
}

/// Sorts what many parts hold into one buffer: spread over 256 buckets by the high byte of a key, each bucket then sorted by
/// itself, on all processors. The result does not depend on their number.
struct BucketSort<Element: SortedEntry> {
  let buffer: LargeBuffer<Element>
  /// Where each bucket begins, and the end.
  let starts: [Int]

  var count: Int { buffer.items.count }

  func bucket(_ number: Int) -> UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(rebasing: buffer.items[starts[number]..<starts[number + 1]])
  }

  /// - Parameters:
  ///   - parts: how many parts there are.
  ///   - visit: hands the elements of a part to a closure; called twice a part, from several threads.
  /// - Complexity: O(n).
  init(parts: Int, visit: (Int, (Element) -> Void) -> Void) {
    let counts = LargeBuffer<Int>(count: parts * 256)
    concurrently(parts) { part in
      let own = counts.items.baseAddress! + part * 256
      visit(part) { own[Int($0.key >> 56)] += 1 }
    }
    var starts = [0]
    starts.reserveCapacity(257)
    var total = 0
    for bucket in 0..<256 {
      for part in 0..<parts {
        let count = counts.items[part * 256 + bucket]
        counts.items[part * 256 + bucket] = total
        total += count
      }
      starts.append(total)
    }
    self.starts = starts
    let buffer = LargeBuffer<Element>(count: total)
    self.buffer = buffer
    concurrently(parts) { part in
      let next = counts.items.baseAddress! + part * 256
      visit(part) { element in
        let bucket = Int(element.key >> 56)
        buffer.items[next[bucket]] = element
        next[bucket] += 1
      }
    }
  }

  /// Sorts every bucket and hands it to `body`, several at a time.
  func forEachBucket(
    precedes: (Element, Element) -> Bool,
    _ body: (Int, UnsafeMutableBufferPointer<Element>) -> Void
  ) {
    concurrently(256) { number in
      let items = bucket(number)
      Self.sort(items, shift: 48, precedes: precedes)
      body(number, items)
    }
  }

  /// American flag sort (McIlroy, Bostic and McIlroy 1993) by one byte of the key, then each part by comparisons.
  private static func sort(
    _ items: UnsafeMutableBufferPointer<Element>, shift: UInt64, precedes: (Element, Element) -> Bool
  ) {
    var items = items
    guard items.count > 48, shift >= 32 else {
      items.sort(by: precedes)
      return
    }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 513) { room in
      let starts = room.baseAddress!
      let next = starts + 257
      for bucket in 0...256 { starts[bucket] = 0 }
      for item in items { starts[Int(item.key >> shift & 0xFF) + 1] += 1 }
      for bucket in 0..<256 { starts[bucket + 1] += starts[bucket] }
      for bucket in 0..<256 { next[bucket] = starts[bucket] }
      for bucket in 0..<256 {
        while next[bucket] < starts[bucket + 1] {
          var item = items[next[bucket]]
          var home = Int(item.key >> shift & 0xFF)
          while home != bucket {
            swap(&item, &items[next[home]])
            next[home] += 1
            home = Int(item.key >> shift & 0xFF)
          }
          items[next[bucket]] = item
          next[bucket] += 1
        }
      }
      for bucket in 0..<256 where starts[bucket + 1] - starts[bucket] > 1 {
        sort(
          UnsafeMutableBufferPointer(rebasing: items[starts[bucket]..<starts[bucket + 1]]), shift: shift - 8,
          precedes: precedes)
      }
    }
  }
}

/// Calls `body` for 0 to `count` - 1 on all processors and waits.
func concurrently(_ count: Int, _ body: (Int) -> Void) {
  withoutActuallyEscaping(body) { body in
    // Safe: the callers' closures write only what belongs to their own number.
    nonisolated(unsafe) let body = body
    DispatchQueue.concurrentPerform(iterations: count) { body($0) }
  }
}
