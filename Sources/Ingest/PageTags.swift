import CGumbo

/// HTML elements by the part they play in finding the main text.
enum PageTags {
  /// Never text for a reader.
  static let silent = set([
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG,
    GUMBO_TAG_IFRAME,
    GUMBO_TAG_OBJECT, GUMBO_TAG_SELECT, GUMBO_TAG_BUTTON, GUMBO_TAG_INPUT, GUMBO_TAG_TEXTAREA,
    GUMBO_TAG_CANVAS,
    GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO, GUMBO_TAG_HEAD, GUMBO_TAG_MATH, GUMBO_TAG_NOFRAMES,
    GUMBO_TAG_NOEMBED,
  ])
  static let headings = set([
    GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,
  ])
  /// Elements that begin and end a line of text.
  static let blocks = set([
    GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN,
    GUMBO_TAG_HEADER,
    GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE, GUMBO_TAG_NAV, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_LI,
    GUMBO_TAG_DL,
    GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_TABLE, GUMBO_TAG_THEAD, GUMBO_TAG_TBODY, GUMBO_TAG_TFOOT,
    GUMBO_TAG_TR,
    GUMBO_TAG_CAPTION, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION,
    GUMBO_TAG_ADDRESS, GUMBO_TAG_FORM, GUMBO_TAG_FIELDSET, GUMBO_TAG_HR, GUMBO_TAG_DETAILS,
    GUMBO_TAG_SUMMARY,
    GUMBO_TAG_CENTER, GUMBO_TAG_BODY, GUMBO_TAG_HTML, GUMBO_TAG_HGROUP,
  ]).union(headings)
  /// Blocks that the search for the main text may step into.
  static let containers = set([
    GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_TABLE,
    GUMBO_TAG_TBODY,
    GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_CENTER, GUMBO_TAG_FORM, GUMBO_TAG_BODY, GUMBO_TAG_FONT,
    GUMBO_TAG_SPAN, GUMBO_TAG_FIELDSET,
  ])
  /// Parts of a page around its text.
  static let margins = set([
    GUMBO_TAG_NAV, GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE, GUMBO_TAG_FORM, GUMBO_TAG_MENU,
    GUMBO_TAG_HEADER,
  ])

  private static func set(_ tags: [GumboTag]) -> Set<UInt32> {
    Set(tags.map { UInt32($0.rawValue) })
  }

  /// Words of `class`, `id` and `role` that name parts around the text, whatever their size.
  static let marginWords: Set<String> = [
    "nav", "navbar", "navigation", "menu", "submenu", "sidebar", "footer", "comment", "comments",
    "commentlist",
    "disqus", "respond", "related", "recommended", "recommendations", "cookie", "cookies",
    "consent", "gdpr",
    "breadcrumb", "breadcrumbs", "masthead", "banner", "contentinfo", "complementary", "search",
    "pagination",
    "pager", "newsletter", "outbrain", "taboola", "mostread", "trending", "skip", "login", "signup",
    "paywall",
    "dialog", "modal", "popup",
  ]
  /// Words that also stand on parts that hold text, so that they count only for small parts.
  static let weakWords: Set<String> = [
    "ad", "ads", "advert", "advertisement", "advertising", "sponsor", "sponsored", "promo",
    "promotion", "share",
    "sharing", "social", "subscribe", "subscription", "widget", "toolbar", "tags", "copyright",
    "popular", "teaser",
    "tooltip", "feedback", "donate",
  ]
}
