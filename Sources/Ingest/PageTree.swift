import CGumbo

/// A parsed HTML page as a flat list of nodes in document order, so that no walk recurses however
/// deep the page is nested. Owns all memory of the parser, which is given back at once (gumbo's own
/// release recurses).
struct PageTree: ~Copyable {
  struct Node {
    var pointer: UnsafePointer<GumboNode>
    /// Index of the parent; -1 for the root.
    var parent: Int
    /// Index behind the last descendant.
    var end: Int
    /// `GUMBO_TAG_UNKNOWN` for text.
    var tag: GumboTag
    var isText: Bool
  }

  private(set) var nodes: [Node] = []
  private let arena: Arena

  /// - Parameter text: UTF-8.
  init(_ text: [UInt8]) {
    arena = Arena()
    var options = kGumboDefaultOptions
    options.userdata = Unmanaged.passUnretained(arena).toOpaque()
    options.allocator = { owner, size in
      Unmanaged<Arena>.fromOpaque(owner!).takeUnretainedValue().allocate(size)
    }
    options.deallocator = { _, _ in }
    options.max_errors = 0
    // The parser keeps pointers into its input; they are used only inside this call.
    nodes = text.withUnsafeBytes { bytes in
      guard
        let output = gumbo_parse_with_options(
          &options, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count),
        let root = output.pointee.root
      else { return [] }
      return Self.flatten(root)
    }
  }

  private static func flatten(_ root: UnsafePointer<GumboNode>) -> [Node] {
    var nodes: [Node] = []
    var open: [(index: Int, next: Int)] = []
    func add(_ pointer: UnsafePointer<GumboNode>, _ parent: Int) {
      let type = pointer.pointee.type
      let index = nodes.count
      if type == GUMBO_NODE_ELEMENT || type == GUMBO_NODE_TEMPLATE {
        nodes.append(
          Node(
            pointer: pointer, parent: parent, end: index + 1, tag: pointer.pointee.v.element.tag,
            isText: false))
        open.append((index, 0))
      } else if type == GUMBO_NODE_TEXT || type == GUMBO_NODE_WHITESPACE || type == GUMBO_NODE_CDATA {
        nodes.append(
          Node(
            pointer: pointer, parent: parent, end: index + 1, tag: GUMBO_TAG_UNKNOWN, isText: true))
      }
    }
    add(root, -1)
    while let top = open.last {
      let children = nodes[top.index].pointer.pointee.v.element.children
      if top.next < Int(children.length), let child = children.data[top.next] {
        open[open.count - 1].next += 1
        add(UnsafePointer(child.assumingMemoryBound(to: GumboNode.self)), top.index)
      } else {
        nodes[top.index].end = nodes.count
        open.removeLast()
      }
    }
    return nodes
  }

  /// The value of an attribute; nil when the element does not have it.
  func attribute(_ name: String, of index: Int) -> String? {
    guard !nodes[index].isText else { return nil }
    return withUnsafePointer(to: nodes[index].pointer.pointee.v.element.attributes) { attributes in
      gumbo_get_attribute(attributes, name).map { String(cString: $0.pointee.value) }
    }
  }

  /// The bytes of a text node.
  func bytes(of index: Int) -> UnsafeBufferPointer<UInt8> {
    guard nodes[index].isText, let text = nodes[index].pointer.pointee.v.text.text else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    var count = 0
    while text[count] != 0 { count += 1 }
    return UnsafeRawPointer(text).withMemoryRebound(to: UInt8.self, capacity: count) {
      UnsafeBufferPointer(start: $0, count: count)
    }
  }

  /// All text below a node, with white space run together.
  func text(of index: Int) -> String {
    var out: [UInt8] = []
    for child in index..<nodes[index].end where nodes[child].isText {
      for byte in bytes(of: child) {
        if !isSpace(byte) {
          out.append(byte)
        } else if let last = out.last, last != 0x20 {
          out.append(0x20)
        }
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }
}

/// Memory that is only ever taken, and given back all at once.
private final class Arena {
  private var blocks: [UnsafeMutableRawPointer] = []
  private var next = UnsafeMutableRawPointer(bitPattern: 16)!
  private var left = 0
  private static let blockBytes = 1 << 18

  deinit { for block in blocks { block.deallocate() } }

  func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let needed = (size + 15) & ~15
    if needed > left {
      if needed > Self.blockBytes / 4 {
        let block = UnsafeMutableRawPointer.allocate(byteCount: needed, alignment: 16)
        blocks.append(block)
        return block
      }
      next = UnsafeMutableRawPointer.allocate(byteCount: Self.blockBytes, alignment: 16)
      left = Self.blockBytes
      blocks.append(next)
    }
    let result = next
    next += needed
    left -= needed
    return result
  }
}
