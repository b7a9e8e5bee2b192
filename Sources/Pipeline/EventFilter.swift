import Events
import Geo
import Layers
import Toponyms

/// Which events go into the layers, by the options of the command line.
package struct EventFilter {
  let options: ExportOptions

  package init(options: ExportOptions) { self.options = options }

  package func accepts(_ event: EventRecord) -> Bool {
    if event.confidence < options.minConfidence { return false }
    if let since = options.since {
      guard let latest = event.latest, latest >= since else { return false }
    }
    if let until = options.until {
      guard let earliest = event.earliest, earliest <= until else { return false }
    }
    if let bounds = options.bounds {
      guard let point = event.mapPoint, bounds.contains(point) else { return false }
    }
    if !options.countries.isEmpty, !options.countries.contains(event.place?.country ?? "") { return false }
    if !options.types.isEmpty, !options.types.contains(event.type.rawValue),
      !options.types.contains(event.subType)
    {
      return false
    }
    return true
  }
}
