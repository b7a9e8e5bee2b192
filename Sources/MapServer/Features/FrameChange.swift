internal import Geo
internal import Projection

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The way from one plane of coordinates to another, x first in both, over longitude and latitude on WGS 84.
///
/// One serves one request. Web Mercator is computed here, as its definition is short; all others by PROJ.
final class FrameChange {
  private let from: Plane
  private let to: Plane
  private let isSame: Bool

  private enum Plane {
    case degrees
    case webMercator
    case projected(Box)
  }

  /// Holds what cannot be copied.
  private final class Box {
    let transformer: Transformer
    init(_ epsg: Int) throws(ServerFault) {
      do throws(ProjectionError) {
        transformer = try Transformer(to: "EPSG:\(epsg)")
      } catch {
        throw ServerFault(.unavailable, "EPSG:\(epsg): \(error)")
      }
    }
  }

  /// - Parameters: EPSG codes.
  init(from: Int, to: Int) throws(ServerFault) {
    isSame = from == to
    self.from = isSame ? .degrees : try Self.plane(from)
    self.to = isSame ? .degrees : try Self.plane(to)
  }

  private static func plane(_ epsg: Int) throws(ServerFault) -> Plane {
    switch epsg {
    case 4326: .degrees
    case 3857: .webMercator
    default: .projected(try Box(epsg))
    }
  }

  /// nil where the point has no place in the other system.
  func callAsFunction(_ vertex: LayerGeometry.Vertex) -> LayerGeometry.Vertex? {
    if isSame { return vertex }
    guard let degrees = degrees(vertex) else { return nil }
    switch to {
    case .degrees: return degrees
    case .webMercator: return Self.mercator(degrees)
    case .projected(let box):
      do throws(ProjectionError) {
        let point = try box.transformer.project(Coordinate(longitude: degrees.x, latitude: degrees.y))
        return .init(x: point.x, y: point.y)
      } catch {
        return nil  // Outside the system's reach a point has no coordinates: an answer and no fault.
      }
    }
  }

  private func degrees(_ vertex: LayerGeometry.Vertex) -> LayerGeometry.Vertex? {
    switch from {
    case .degrees: return vertex
    case .webMercator:
      return .init(
        x: vertex.x / Self.radius * 180 / .pi, y: atan(sinh(vertex.y / Self.radius)) * 180 / .pi)
    case .projected(let box):
      do throws(ProjectionError) {
        let point = try box.transformer.unproject(PlanePoint(x: vertex.x, y: vertex.y))
        return .init(x: point.longitude, y: point.latitude)
      } catch {
        return nil  // As above.
      }
    }
  }

  private static let radius = 6_378_137.0
  /// Where the square map ends.
  private static let edge = 85.06

  private static func mercator(_ degrees: LayerGeometry.Vertex) -> LayerGeometry.Vertex? {
    // The poles lie infinitely far away.
    guard degrees.y.magnitude < 89.999 else { return nil }
    return .init(x: degrees.x * .pi / 180 * radius, y: asinh(tan(degrees.y * .pi / 180)) * radius)
  }

  /// The box around another in the new coordinates. Edges become curves: they are followed in steps, and the inside too, as
  /// the highest latitude may lie there.
  ///
  /// - Parameter lost: the answer where a part of the box has no place in the new system; without one the rest counts.
  func box(around box: PlaneBox, lost: PlaneBox? = nil) -> PlaneBox? {
    if isSame { return box }
    var box = box
    if case .degrees = from, case .webMercator = to {
      box.minY = max(-Self.edge, box.minY)
      box.maxY = min(Self.edge, box.maxY)
      if box.minY > box.maxY { return nil }
    }
    var found: PlaneBox?
    // Both of these are straight: their corners are enough.
    let steps = isStraight ? 1 : 24
    for step in 0..<(steps + 1) * (steps + 1) {
      let x = box.minX + (box.maxX - box.minX) * Double(step % (steps + 1)) / Double(steps)
      let y = box.minY + (box.maxY - box.minY) * Double(step / (steps + 1)) / Double(steps)
      guard let there = self(.init(x: x, y: y)) else {
        if let lost { return lost }
        continue
      }
      found = found?.with(there.x, there.y) ?? PlaneBox(minX: there.x, minY: there.y, maxX: there.x, maxY: there.y)
    }
    return found
  }

  private var isStraight: Bool {
    switch (from, to) {
    case (.projected, _), (_, .projected): false
    default: true
    }
  }
}
