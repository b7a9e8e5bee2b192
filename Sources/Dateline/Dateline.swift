@_exported public import Events
// The library's front door: `import Dateline` brings everything that is public below.
@_exported public import Evidence
@_exported public import Gazetteer
@_exported public import Geo
@_exported public import Layers
@_exported public import Pipeline
@_exported public import Temporal
@_exported public import Toponyms
