<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Temporal">
  <temporal enabled="1" mode="2" startField="date_start" endField="date_end" durationField="" durationUnit="min" fixedDuration="0" accumulate="0" limitMode="0" startExpression="" endExpression=""><fixedRange><start></start><end></end></fixedRange></temporal>
  <renderer-v2 type="categorizedSymbol" attr="title" symbollevels="0" enableorderby="0" forceraster="0">
    <categories>
      <category render="true" symbol="0" value="Two
lines" label="Two lines"/>
      <category render="true" symbol="1" value="a,b" label="A &amp; &quot;B&quot;"/>
      <category render="true" symbol="2" value="" label="Other"/>
    </categories>
    <symbols>
      <symbol type="marker" name="0" alpha="0.85" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="name" value="triangle"/><Option type="QString" name="color" value="213,94,0,255"/><Option type="QString" name="outline_color" value="255,255,255,255"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width" value="0.2"/><Option type="QString" name="size" value="2.8"/><Option type="QString" name="size_unit" value="MM"/></Option></layer></symbol>
      <symbol type="marker" name="1" alpha="0.85" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="name" value="circle"/><Option type="QString" name="color" value="0,114,178,255"/><Option type="QString" name="outline_color" value="255,255,255,255"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width" value="0.2"/><Option type="QString" name="size" value="2.8"/><Option type="QString" name="size_unit" value="MM"/></Option></layer></symbol>
      <symbol type="marker" name="2" alpha="0.85" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" locked="0" pass="0"><Option type="Map"><Option type="QString" name="name" value="square"/><Option type="QString" name="color" value="119,119,119,255"/><Option type="QString" name="outline_color" value="255,255,255,255"/><Option type="QString" name="outline_style" value="solid"/><Option type="QString" name="outline_width" value="0.2"/><Option type="QString" name="size" value="2.8"/><Option type="QString" name="size_unit" value="MM"/></Option></layer></symbol>
    </symbols>
  </renderer-v2>
</qgis>
