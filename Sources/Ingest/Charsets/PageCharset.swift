import CGumbo

/// The encoding that a page says it is in.
enum PageCharset {
  /// Bytes in which it is looked for.
  private static let headBytes = 4096

  /// What a `meta` tag or an XML declaration at the start names; nil for none.
  static func label(in bytes: [UInt8]) -> String? {
    var head: [UInt8] = []
    Windows1252.append(bytes.prefix(headBytes), to: &head)
    if head.starts(with: "<?xml".utf8), let label = declaration(head) { return label }
    let page = PageTree(head)
    for index in page.nodes.indices where page.nodes[index].tag == GUMBO_TAG_META {
      if let name = page.attribute("charset", of: index) { return name }
      if page.attribute("http-equiv", of: index)?.lowercased() == "content-type",
        let charset = page.attribute("content", of: index).flatMap({ MediaType($0).charset })
      {
        return charset
      }
    }
    return nil
  }

  /// The `encoding` of an XML declaration.
  private static func declaration(_ head: [UInt8]) -> String? {
    let words = head.prefix { $0 != 0x3E }.split { isSpace($0) || $0 == 0x3D || $0 == 0x22 || $0 == 0x27 }
    guard let name = words.firstIndex(where: { $0.elementsEqual("encoding".utf8) }), name + 1 < words.count else {
      return nil
    }
    return String(decoding: words[name + 1], as: UTF8.self)
  }
}
