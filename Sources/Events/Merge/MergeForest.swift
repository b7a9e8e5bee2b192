/// Which nodes hang together: for each one that is smaller, or itself. In memory while they are few, else on the disk
/// behind the pages that were used last.
final class MergeForest {
  /// All nodes, or the pages that were used last.
  private var parents: [Int32]
  private let file: (any MergeFile)?
  /// Which page lies in each part of `parents`, and whether it differs from the one in the file. -1 for none.
  private var pages: [Int] = []
  private var isChanged: [Bool] = []
  private let count: Int

  private static let pageNodes = 1024

  /// - Parameter room: a quarter of what a table may take, because nodes that are near in time lie together.
  init(count: Int, _ room: MergeRoom) throws {
    self.count = count
    let most = room.capacity(of: Int32.self) / 4
    guard count > most else {
      parents = (0..<Int32(count)).map { $0 }
      file = nil
      return
    }
    let file = try room.file()
    for start in stride(from: 0, to: count, by: Self.pageNodes) {
      let page = (start..<start + Self.pageNodes).map { Int32(truncatingIfNeeded: $0) }
      try page.withUnsafeBytes { try file.append($0) }
    }
    self.file = file
    pages = Array(repeating: -1, count: max(most / Self.pageNodes, 1))
    isChanged = pages.map { _ in false }
    parents = Array(repeating: 0, count: pages.count * Self.pageNodes)
  }

  /// Of two nodes that hang together the smallest that hangs together with both.
  func join(_ a: Int32, _ b: Int32) throws {
    let (one, other) = (try root(of: a), try root(of: b))
    if one != other { try set(max(one, other), min(one, other)) }
  }

  func root(of node: Int32) throws -> Int32 {
    var node = node
    while true {
      let parent = try parent(of: node)
      if parent == node { return node }
      let above = try self.parent(of: parent)
      if above != parent { try set(node, above) }
      node = above
    }
  }

  private func parent(of node: Int32) throws -> Int32 { parents[try place(of: node)] }

  private func set(_ node: Int32, _ parent: Int32) throws {
    parents[try place(of: node)] = parent
    if file != nil { isChanged[Int(node) / Self.pageNodes % pages.count] = true }
  }

  /// Where a node lies in `parents`, once its page is there.
  private func place(of node: Int32) throws -> Int {
    guard let file else { return Int(node) }
    let (page, offset) = Int(node).quotientAndRemainder(dividingBy: Self.pageNodes)
    let slot = page % pages.count
    if pages[slot] != page { try exchange(slot, for: page, file) }
    return slot * Self.pageNodes + offset
  }

  private func exchange(_ slot: Int, for page: Int, _ file: any MergeFile) throws {
    let nodes = slot * Self.pageNodes..<(slot + 1) * Self.pageNodes
    let bytes = Self.pageNodes * MemoryLayout<Int32>.stride
    let old = pages[slot]
    // Until it is read in full the slot holds nothing.
    pages[slot] = -1
    if old >= 0, isChanged[slot] {
      try parents[nodes].withUnsafeBytes { try file.write($0, at: old * bytes) }
    }
    isChanged[slot] = false
    try parents.withUnsafeMutableBytes {
      try file.read(
        at: page * bytes, into: UnsafeMutableRawBufferPointer(rebasing: $0[slot * bytes..<(slot + 1) * bytes]))
    }
    pages[slot] = page
  }
}
