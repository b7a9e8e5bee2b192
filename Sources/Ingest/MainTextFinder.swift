import CGumbo

/// Finds which part of a page is its text: marked by `article`, `main` or `articleBody`, else the
/// smallest part that holds most of the running text, where running text is what stands outside
/// links in lines of some length.
struct MainTextFinder {
  /// Per node: not part of the text (nor is what it holds).
  private(set) var isDropped: [Bool]
  /// Node under which the text stands.
  private(set) var root = 0

  /// Per node: visible bytes that are not space, outside links.
  private var plainBytes: [Int]

  init(_ page: borrowing PageTree) {
    let count = page.nodes.count
    isDropped = [Bool](repeating: false, count: count)
    plainBytes = [Int](repeating: 0, count: count)
    guard count > 0 else { return }
    dropSilent(page)
    measure(page)
    dropMargins(page)
    measure(page)
    root = chooseRoot(page)
  }

  private mutating func dropSilent(_ page: borrowing PageTree) {
    for index in page.nodes.indices {
      let node = page.nodes[index]
      if node.parent >= 0 && isDropped[node.parent] {
        isDropped[index] = true
      } else if !node.isText {
        isDropped[index] =
          PageTags.silent.contains(UInt32(node.tag.rawValue)) || isHidden(page, index)
      }
    }
  }

  private func isHidden(_ page: borrowing PageTree, _ index: Int) -> Bool {
    let tag = page.nodes[index].tag
    if tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML { return false }
    if page.attribute("hidden", of: index) != nil { return true }
    if page.attribute("aria-hidden", of: index) == "true" { return true }
    guard let style = page.attribute("style", of: index) else { return false }
    return style.lowercased().filter { $0 != " " }.contains("display:none")
  }

  private mutating func measure(_ page: borrowing PageTree) {
    var inLink = [Bool](repeating: false, count: page.nodes.count)
    for index in page.nodes.indices {
      let node = page.nodes[index]
      inLink[index] = node.tag == GUMBO_TAG_A || (node.parent >= 0 && inLink[node.parent])
      plainBytes[index] =
        node.isText && !isDropped[index] && !inLink[index]
        ? page.bytes(of: index).count { !isSpace($0) } : 0
    }
    for index in page.nodes.indices.reversed() where page.nodes[index].parent >= 0 {
      plainBytes[page.nodes[index].parent] += plainBytes[index]
    }
  }

  private mutating func dropMargins(_ page: borrowing PageTree) {
    let count = page.nodes.count
    var words = [(margin: Bool, weak: Bool)](repeating: (false, false), count: count)
    // How many marks of main text a part holds: then it is no margin, whatever its class says.
    var marks = [Int](repeating: 0, count: count)
    for index in 0..<count where !page.nodes[index].isText && !isDropped[index] {
      words[index] = self.words(page, index)
      let tag = page.nodes[index].tag
      let isMark =
        tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_H1
        || (tag == GUMBO_TAG_ARTICLE && !words[index].margin && !words[index].weak)
        || page.attribute("itemprop", of: index) == "articleBody"
      if isMark { marks[index] = 1 }
    }
    for index in (1..<max(1, count)).reversed() { marks[page.nodes[index].parent] += marks[index] }
    let total = plainBytes[0]
    var inArticle = [Bool](repeating: false, count: count)
    for index in 0..<count {
      let node = page.nodes[index]
      if node.parent >= 0 {
        inArticle[index] = inArticle[node.parent]
        if isDropped[node.parent] { isDropped[index] = true }
      }
      if isDropped[index] || node.isText { continue }
      let tag = node.tag
      if tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN { inArticle[index] = true }
      if tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN { continue }
      let share = total == 0 ? 0 : Double(plainBytes[index]) / Double(total)
      if PageTags.margins.contains(UInt32(tag.rawValue)) {
        // A page-wide form and the head of an article hold text.
        if tag == GUMBO_TAG_FORM {
          isDropped[index] = share < 0.5 && marks[index] == 0
        } else if tag == GUMBO_TAG_HEADER {
          isDropped[index] = !inArticle[index] && share < 0.5
        } else {
          isDropped[index] = share < 0.9
        }
      } else if PageTags.headings.contains(UInt32(tag.rawValue)) {
        continue
      } else if words[index].margin && marks[index] == 0 {
        isDropped[index] = share < 0.85
      } else if words[index].weak && marks[index] == 0 {
        isDropped[index] = share < 0.3
      }
    }
  }

  /// Whether the words of `class`, `id` and `role` name a part around the text. Words are cut at
  /// signs and where a capital follows a small letter.
  private func words(_ page: borrowing PageTree, _ index: Int) -> (margin: Bool, weak: Bool) {
    var margin = false
    var weak = false
    for name in ["class", "id", "role"] {
      guard let value = page.attribute(name, of: index) else { continue }
      // "has-sidebar", "with-menu" and "no-comments" tell of the layout, not of the part.
      for group in value.utf8.split(whereSeparator: isSpace) {
        var word: [UInt8] = []
        var all: [String] = []
        var wasLower = false
        for byte in group {
          let isUpper = byte >= 0x41 && byte <= 0x5A
          let isLower = byte >= 0x61 && byte <= 0x7A
          if !word.isEmpty, (isUpper && wasLower) || !(isUpper || isLower) {
            all.append(String(decoding: word, as: UTF8.self))
            word = []
          }
          if isUpper || isLower { word.append(isUpper ? byte | 0x20 : byte) }
          wasLower = isLower
        }
        if !word.isEmpty { all.append(String(decoding: word, as: UTF8.self)) }
        if let first = all.first, ["has", "with", "no", "not", "without", "is"].contains(first) {
          continue
        }
        for word in all {
          if PageTags.marginWords.contains(word) { margin = true }
          if PageTags.weakWords.contains(word) { weak = true }
        }
      }
    }
    return (margin, weak)
  }

  private func chooseRoot(_ page: borrowing PageTree) -> Int {
    let total = plainBytes[0]
    guard total > 0 else { return 0 }
    func largest(_ isWanted: (Int) -> Bool) -> (index: Int, all: Int)? {
      var best = -1
      var all = 0
      var index = 0
      while index < page.nodes.count {
        if !page.nodes[index].isText && !isDropped[index] && isWanted(index) {
          all += plainBytes[index]
          if best < 0 || plainBytes[index] > plainBytes[best] { best = index }
          index = page.nodes[index].end
        } else {
          index += 1
        }
      }
      return best < 0 ? nil : (best, all)
    }
    if let body = largest({ page.attribute("itemprop", of: $0) == "articleBody" }),
      plainBytes[body.index] * 10 >= body.all * 6, plainBytes[body.index] * 10 >= total * 3
    {
      return body.index
    }
    if let article = largest({ page.nodes[$0].tag == GUMBO_TAG_ARTICLE }),
      plainBytes[article.index] * 10 >= article.all * 6, plainBytes[article.index] * 10 >= total * 3
    {
      return article.index
    }
    let main = largest {
      page.nodes[$0].tag == GUMBO_TAG_MAIN || page.attribute("role", of: $0) == "main"
    }
    if let main, plainBytes[main.index] * 10 >= total * 3 { return descend(page, from: main.index) }
    return descend(page, from: 0)
  }

  /// Steps down while one child holds four fifths of the running text.
  private func descend(_ page: borrowing PageTree, from start: Int) -> Int {
    let score = scores(page)
    var current = start
    while true {
      var child = current + 1
      var next = -1
      while child < page.nodes[current].end {
        if score[child] * 5 >= score[current] * 4, score[child] > 0 {
          next = child
          break
        }
        child = page.nodes[child].end
      }
      guard next >= 0, !page.nodes[next].isText else { return current }
      guard PageTags.containers.contains(UInt32(page.nodes[next].tag.rawValue)) else {
        return current
      }
      current = next
    }
  }

  /// Per node: running text below it. Lines under 80 bytes count a quarter: menus are made of them.
  private func scores(_ page: borrowing PageTree) -> [Int] {
    var block = [Int](repeating: 0, count: page.nodes.count)
    var own = [Int](repeating: 0, count: page.nodes.count)
    for index in page.nodes.indices {
      let node = page.nodes[index]
      if node.isText {
        own[block[max(0, node.parent)]] += plainBytes[index]
      } else {
        let isBlock =
          PageTags.blocks.contains(UInt32(node.tag.rawValue)) || node.tag == GUMBO_TAG_TD
        block[index] = isBlock || node.parent < 0 ? index : block[node.parent]
      }
    }
    var score = own.map { $0 >= 80 ? $0 : $0 / 4 }
    for index in page.nodes.indices.reversed() where page.nodes[index].parent >= 0 {
      score[page.nodes[index].parent] += score[index]
    }
    return score
  }
}
