internal import Layers

/// A link to another resource, as every answer of the service has some.
struct Link: Equatable {
  var rel: String
  var type: String
  var title: String
  var href: String

  init(_ rel: String, _ type: String, _ title: String, _ href: String) {
    self.rel = rel
    self.type = type
    self.title = title
    self.href = href
  }

  /// The member `links` of the object that is being written.
  static func write(_ links: [Link], to json: inout JSONBuilder) {
    json.key("links")
    json.beginArray()
    for link in links {
      json.beginObject()
      json.field("href", link.href)
      json.field("rel", link.rel)
      json.field("type", link.type)
      json.field("title", link.title)
      json.endObject()
    }
    json.endArray()
  }
}
