/// The words of each sense. A word may stand in several rows.
enum SenseTables {
  static let rows: [(sense: WordSense, words: String)] = [
    (
      .mishap,
      """
      blaze blazes flame flames wildfire wildfires bushfire bushfires inferno lightning avalanche avalanches \
      landslide landslides mudslide mudslides flood floods flooding floodwater floodwaters storm storms \
      thunderstorm thunderstorms blizzard blizzards hurricane hurricanes cyclone cyclones typhoon typhoons tornado \
      tornadoes twister gale gales winds hail snow ice rain rains monsoon drought heatwave earthquake earthquakes \
      quake quakes aftershock tremor tremors tsunami eruption volcano lava meteor meteorite wave waves surge \
      virus viruses flu influenza bacteria outbreak outbreaks epidemic epidemics pandemic disease diseases illness \
      infection cholera malaria ebola measles cancer pneumonia leak leaks boiler boilers fireworks firework \
      propane methane stampede collision collisions crash crashes derailment accident accidents branch tree \
      salmonella overdose mercury
      """
    ),
    (.fire, "fire fires heat cold smoke"),
    (
      .vehicle,
      """
      car cars truck trucks lorry lorries van vans bus buses tram trams train trains taxi vehicle vehicles suv \
      pickup motorbike motorbikes motorcycle motorcycles scooter bicycle bike cyclist driver drivers motorist \
      motorists locomotive minibus trailer sedan ambulance subway
      """
    ),
    (
      .deliberate,
      """
      deliberately intentionally purposely crowd crowds ramming rammed terror terrorism terrorist terrorists \
      pedestrians checkpoint protesters demonstrators arson arsonist arsonists arsonists torched sabotage saboteurs \
      mob rioters vandals
      """
    ),
    (
      .animal,
      """
      dog dogs cat cats shark sharks bear bears bull bulls cow cows horse horses crocodile crocodiles alligator \
      alligators lion lions tiger tigers leopard leopards cougar coyote coyotes wolf wolves snake snakes bee bees \
      wasp wasps hornets elephant elephants hippo bison boar boars monkey monkeys chimpanzee swan swans goose geese \
      vulture vultures eagle eagles bird birds whale whales dolphin dolphins seal seals deer elk moose fox foxes \
      sheep goat goats puppy kitten pitbull turtle turtles owl owls insect insects mosquitoes spider spiders panda
      """
    ),
    (
      .visitor,
      """
      tourist tourists visitor visitors guest guests fan fans shopper shoppers customer customers caller callers \
      viewer viewers reader readers spectators photographers reporters hikers hiker climber climbers holidaymakers \
      choir bargain hunters passengers commuters bidders buyers
      """
    ),
    (
      .abstract,
      """
      bill bills budget budgets legislation proposal proposals motion motions amendment amendments reform reforms \
      policy policies decision decisions idea ideas theory theories record reputation remarks claims opera play \
      novel album weeds eggs peas gold silver bronze medal medals seats seat votes vote chance chances opportunity \
      opportunities initiative lead crown points runs sixes fours round rounds hearts imagination mood attention \
      headlines tone chord card cards run streak hopes dreams enthusiasm interest rumours rumors speculation \
      innings rights market markets term bid spending deficit debt taxes tax fees plan plans project projects \
      consumers sales profits demand costs prices price revenue economy debate agenda past \
      letters emails calls questions complaints messages requests
      """
    ),
    (
      .sport,
      """
      striker strikers goalkeeper goalkeepers goalie midfielder midfielders winger wingers quarterback quarterbacks \
      touchdown touchdowns wicket wickets innings inning batsman batsmen bowler bowlers pitcher pitchers homer \
      homers semifinal semifinals quarterfinal quarterfinals playoff playoffs championship championships \
      tournament tournaments medal medals boxer boxers sixes halftime goals scored scorer league leagues rugby \
      football soccer baseball basketball cricket tennis golf hockey volleyball wrestling olympic olympics marathon \
      offside penalty fullback lineman linebacker rebounds puck referee umpire weigh grand prix rider peloton \
      stadium standings undefeated unbeaten
      """
    ),
    (
      .market,
      """
      share shares stock stocks investor investors trader traders dollar euro yen index indexes futures bond bonds \
      commodities nasdaq dow ftse nikkei earnings equities shareholders analysts
      """
    ),
    (
      .debate,
      """
      debate debates taxes tax budget fees testimony candidate candidates lawyers policy spending abortion \
      amendment legislation bill proposal contestants panelists legislators lawmakers senators congressmen \
      hearing deposition court courtroom boxers
      """
    ),
    (
      .harm,
      """
      kill kills killed killing die dies died dying dead death deaths wound wounds wounded wounding injured injure \
      injures injuring injury injuries casualty casualties victim victims body bodies corpse corpses hit hits \
      explosion explosions blast blasts
      """
    ),
    (
      .captive,
      """
      hostage hostages prisoner prisoners detainee detainees inmate inmates captive captives captivity captors \
      kidnapper kidnappers kidnapped abducted jail jailed prison prisons imprisoned custody bail detained detention \
      held arrested suspect suspects parole jailers cell soldiers sailors
      """
    ),
    (
      .wrecking,
      """
      demolish demolishes demolished demolishing demolition demolitions bulldoze bulldozed bulldozes bulldozing level levelled leveled \
      leveling levels levelling
      """
    ),
    (
      .dwelling,
      """
      home homes house houses hut huts village villages mosque mosques church churches shrine shrines tomb tombs \
      temple temples camp camps settlement settlements shanties shanty monastery
      """
    ),
    (
      .charge,
      "bomb bombs explosive explosives device devices charge charges mine mines grenade grenades blast blasts explosion explosions dynamite ied ieds"
    ),
    (
      .worker,
      "worker workers staff nurse nurses teacher teachers miners driver drivers pilots union unions strike employees crews students pupils"
    ),
    (
      .computing,
      "computer computers email emails account accounts website websites network networks phone phones server servers data hacker hackers software internet system systems"
    ),
    (
      .work,
      """
      novel film documentary play exhibition exhibit book movie memoir musical opera drama thriller miniseries \
      biography poem painting essay lecture lectures seminar article articles stories story study report
      """
    ),
    (
      .reaction,
      """
      condemn condemns condemned condemning denounce denounces denounced denouncing deplore deplored deplores \
      criticise criticised criticises criticising criticize criticized criticizes criticizing discuss discusses \
      discussed discussing mourn mourns mourned mourning remember remembers remembered remembering recall recalls \
      recalled recalling investigate investigates investigated investigating probe probed probing solve solved \
      solving describe described describes describing blame blamed blames blaming praise praised hail hailed \
      justify justified justifies avenge avenged avenging celebrate celebrated celebrates celebrating mark marked \
      marks marking recount recounted recounts deny oppose opposed opposes opposing decry decried decrying lament \
      lamented regret regretted simulate simulated simulates simulating survive survived
      """
    ),
    (
      .imposing,
      """
      impose imposes imposed imposing slap slapped slapping tighten tightened tightening extend extended extending \
      adopt adopted approve approved announce announced announcing introduce introduced enact enacted levied levy
      """
    ),
    (
      .concluding,
      """
      sign signs signed signing reach reached reaches strike struck conclude concluded broker brokered initialled \
      initialed ratify ratified seal sealed agreed finalize finalized finalise finalised clinch clinched
      """
    ),
    (
      .superlative,
      """
      first last latest worst deadliest bloodiest biggest largest heaviest fiercest most highest lowest longest \
      second third fourth fifth only
      """
    ),
    (
      .mild,
      """
      secure secures secured securing recover recovers recovered recovering free frees freed freeing overtake \
      overtakes overtook overtaken occupy occupies occupied occupying regain regains regained reclaim reclaims \
      reclaimed reclaiming surround surrounds surrounded surrounding take took taken taking win won
      """
    ),
    (
      .scene,
      """
      scene scenes site sites victim victims survivor survivors spot wake aftermath weapon case cases trial charge charges count counts \
      conviction convictions suspect suspects
      """
    ),
    (.feigned, "mock simulated pretend sham"),
    (
      .irregularPast,
      """
      spoke became wrote gave got felt kept sat stood rose drew brought thought found knew grew flew ran wore met \
      won paid sent spent heard lay sought taught held
      """
    ),
    (.climbing, "hill mountain peak climbers climber climbed hikers hiker everest kilimanjaro ascent trail"),
    (
      .crowd,
      """
      protesters protester protestors demonstrators demonstrator rioters gang gangs villagers students supporters \
      settlers tribesmen tribes clans rivals youths crowd crowds mob mobs crowds worshippers pilgrims miners \
      residents farmers herders police policemen refugees migrants inmates prisoners hooligans
      """
    ),
  ]
}
