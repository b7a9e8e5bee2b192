import CGumbo

/// Writes the text of a part of a page: paragraphs, headings, captions parted by blank lines; items
/// of a list and rows of a table on lines of their own, cells parted by tabs. Lines made of links
/// (menus, "read also") are left out.
struct PageText {
  private struct Line {
    var bytes: [UInt8]
    /// Innermost list or table; lines of one stand together.
    var group: Int
    var isHeading: Bool
  }

  private var lines: [Line] = []
  private var current: [UInt8] = []
  private var linkBytes = 0
  private var pendingSpace = false
  private var group = -1
  private var isHeading = false

  /// - Parameter isDropped: Per node, what is left out.
  static func write(_ page: borrowing PageTree, under root: Int, isDropped: [Bool]) -> String {
    var writer = PageText()
    writer.walk(page, root, isDropped)
    return writer.text()
  }

  private mutating func walk(_ page: borrowing PageTree, _ root: Int, _ isDropped: [Bool]) {
    guard root < page.nodes.count else { return }
    var open: [(end: Int, isBlock: Bool, group: Int, isHeading: Bool)] = []
    var linkEnd = -1
    var preEnd = -1
    var index = root
    let end = page.nodes[root].end
    while index < end {
      while let top = open.last, top.end <= index {
        if top.isBlock { flush() }
        group = top.group
        isHeading = top.isHeading
        open.removeLast()
      }
      let node = page.nodes[index]
      if isDropped[index] {
        index = node.end
        continue
      }
      if node.isText {
        append(page.bytes(of: index), isLink: index < linkEnd, keepsLines: index < preEnd)
        index += 1
        continue
      }
      let tag = UInt32(node.tag.rawValue)
      let isBlock = PageTags.blocks.contains(tag)
      if isBlock { flush() }
      open.append((node.end, isBlock, group, isHeading))
      switch node.tag {
      case GUMBO_TAG_BR: lineBreak()
      case GUMBO_TAG_A: linkEnd = max(linkEnd, node.end)
      case GUMBO_TAG_PRE: preEnd = max(preEnd, node.end)
      case GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL, GUMBO_TAG_TABLE: group = index
      case GUMBO_TAG_TD, GUMBO_TAG_TH:
        if !current.isEmpty {
          current.append(0x09)
          pendingSpace = false
        }
      default: break
      }
      if PageTags.headings.contains(tag) { isHeading = true }
      index += 1
    }
    flush()
  }

  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, isLink: Bool, keepsLines: Bool
  ) {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      // No-break spaces are spaces; soft hyphens and zero-width spaces are nothing.
      if byte == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xA0 || bytes[at + 1] == 0xAD {
        if bytes[at + 1] == 0xA0 { pendingSpace = true }
        at += 2
        continue
      }
      if byte == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80, bytes[at + 2] == 0x8B {
        at += 3
        continue
      }
      at += 1
      if isSpace(byte) {
        if keepsLines && byte == 0x0A { lineBreak() } else { pendingSpace = true }
        continue
      }
      if pendingSpace {
        if let last = current.last, last != 0x0A, last != 0x09 { current.append(0x20) }
        pendingSpace = false
      }
      current.append(byte)
      if isLink { linkBytes += 1 }
    }
  }

  private mutating func lineBreak() {
    pendingSpace = false
    if current.isEmpty || current.suffix(2).elementsEqual([0x0A, 0x0A]) { return }
    current.append(0x0A)
  }

  private mutating func flush() {
    pendingSpace = false
    while let last = current.last, isSpace(last) { current.removeLast() }
    defer {
      current.removeAll(keepingCapacity: true)
      linkBytes = 0
    }
    let visible = current.count { !isSpace($0) }
    if visible == 0 { return }
    if !isHeading && linkBytes * 10 > visible * 7 && visible < 300 { return }
    lines.append(Line(bytes: current, group: group, isHeading: isHeading))
  }

  private func text() -> String {
    var out: [UInt8] = []
    // A heading over nothing has lost what it stood over.
    let kept = lines.lastIndex { !$0.isHeading }.map { lines[...$0] } ?? lines[...]
    var previous = -1
    for line in kept {
      if !out.isEmpty {
        let isTogether = line.group >= 0 && line.group == previous && !line.isHeading
        out.append(contentsOf: isTogether ? [0x0A] : [0x0A, 0x0A])
      }
      out.append(contentsOf: line.bytes)
      previous = line.isHeading ? -1 : line.group
    }
    return String(decoding: out, as: UTF8.self)
  }
}
