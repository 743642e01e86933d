/**
 * English words that mean nearly the same in news about states, trade and arms, so that a sentence finds a note that tells
 * the same in other words. General vocabulary, nothing of one pack: the first word of a row stands for all.
 * Rows are for finding, not for meaning: "sell" and "give" share one because a note on a transfer answers both.
 */
const ROWS = `
transfer handover hand deliver shipment send sent supply give gave given donate donation provide convey export sell sold sale selling peddle dispatch
missile interceptor round munition projectile rocket
ammunition bullet cartridge shell
stock stockpile arsenal inventory depot reserve holding warehouse shelf magazine store cupboard bunker pile
quantity number amount count many total
price cost worth pay paid payment bill money value sum expensive cheap invoice dollar yen euro franc tag sticker costly dear dearer fee
disclose reveal publish public announce announcement release divulge unveil
confirm acknowledge admit verify
secret classified undisclosed confidential unpublished silent silence mum tight-lipped
forbid ban bar prohibit outlaw prohibition off-limits taboo restrict restriction restraint curb limit
allow permit let authorise authorize approve approval permission consent go-ahead green-light clear clearance
rule guideline regulation principle policy regime framework law statute rulebook provision fine-print legislation statutory
loosen ease relax soften free freer liberalise liberalize
abolish scrap end remove repeal ditch bin binned axe
poll survey respondent pollster opinion voter electorate
oppose against opposition reject object disapprove
support favour favor back endorse
warn threaten threat consequence caution
condemn denounce criticise criticize accuse slam protest blast
praise welcome hail thank applaud
plant factory line facility works hall workshop
make build produce production output manufacture assemble assembly turn-out
maker contractor supplier builder producer
order purchase buy bought buyer customer procure procurement acquire acquisition client shopping shopper
delay wait late later postpone slip behind overdue lag
destroy down shoot shot intercept interception hit kill stop knock
soldier troop force army military serviceman servicemen gunner personnel
government cabinet minister ministry administration
parliament diet lawmaker legislature legislator congress senate mp chamber deputy
lethal deadly killing
weapon arm armament hardware equipment gear weaponry materiel kit
replenish refill backfill restock replace replacement fill
shortage lack scarce scarcity short shortfall dearth deplete depletion exhaust empty low bare drain drained dwindle dry thin spent gap hole
increase raise expand expansion boost ramp grow growth rise lift triple quadruple climb treble step-up
fall decline drop shrink shrunk decrease cut reduce lower collapse plunge slump slide slid sink sank dip halve
agreement contract deal pact accord treaty arrangement
request ask want demand seek urge plead appeal call
promise pledge vow commit commitment undertake assure assurance
licence license licensor licensee licensed licencing blueprint
first initial debut maiden earliest inaugural
ally alliance partner partnership friend friendly
company firm business enterprise corporation
fund finance financing money contribution contribute
user operator operate
war combat fight fighting conflict battle warfare hostilities
peace truce ceasefire armistice
front battlefield frontline
fighter jet warplane plane aircraft bomber sukhoi
deploy station base deployment stationed
train training trainee
battery system launcher unit
ballistic iskander kinzhal hypersonic aeroballistic
strike attack bombard bombardment raid barrage
repair fix mend maintenance overhaul refurbish upkeep sustain sustainment
target goal objective aim
capacity ceiling maximum
share portion percentage percent proportion fraction slice majority
old older former
newest latest modern new newer
seeker homing nose
engine motor propulsion
third-country elsewhere onward third-party
budget appropriation spending
damage damaged scratch hurt wreck harm
need require requirement
neutral neutrality
profit earn earning revenue gain windfall lucrative winner
subsidy grant
joint together co-production coproduction
ship vessel warship frigate destroyer escort
sky skies airspace
sensor radar
twice double doubled
speed fast swift quick rapid pace
age decade decades century
soil territory land ground
protect guard defend shield cover defence defense
arrive reach arrival
crew team
manoeuvre maneuver trajectory path evade dodge course swerve zigzag
study research researcher institute tracker analysis
ambassador envoy diplomat embassy
adviser advisor aide
militarism remilitarisation remilitarization rearm rearmament
stability security deterrence
exception exemption carve-out loophole waiver special
worker employee staff job workforce
version variant type model kind generation descendant
complete whole full entire finish
part component piece spare
gyroscope gyro
accuracy effective effectiveness success successful performance hit-rate
constitution constitutional pacifist pacifism
communist soviet
visit trip meeting summit talk
fiscal budgetary
opponent critic
ruling governing coalition
premier prime-minister president leader chancellor
sell-off sale
pool bundle share-out chip-in kitty
pause suspend suspension halt freeze withhold hold-up
resume restart
priority precedence queue
proof evidence
chance odds likelihood
envisage plan planned planning intend intention
start begin open launch
agency body office bureau authority department outfit
helicopter chopper
audit auditor watchdog inspector
newspaper daily press media outlet broadcaster wire
exchange swap trade barter
region regional neighbour neighbourhood neighbor neighborhood
helmet vest truck vehicle
postwar post-war 1945
owner hand-back
decoy trick
`

/** Countries by what a text calls them: name, people, capital, and the buildings that stand for them. */
const COUNTRIES = `
japan japanese tokyo
united-states america american washington usa
ukraine ukrainian kyiv kiev
russia russian moscow kremlin
china chinese beijing
germany german berlin
switzerland swiss bern
poland polish warsaw
netherlands dutch hague
spain spanish madrid
romania romanian bucharest
greece greek athens
sweden swedish stockholm
norway norwegian oslo
denmark danish copenhagen
britain british london uk brits
france french paris
italy italian rome
israel israeli jerusalem
iran iranian tehran
taiwan taiwanese taipei
philippines philippine manila filipino
australia australian canberra
canada canadian ottawa
qatar qatari doha
europe european
korea korean seoul pyongyang
saudi saudis riyadh
bahrain bahraini manama
emirates emirati uae
kuwait kuwaiti
zealand wellington
slovakia slovak bratislava
turkey turkish ankara
`
/** What a stem stands for: its row's first word, or itself. `reduce` must be the stemming that its reader uses. */
export function createConcepts(reduce: (word: string) => string): ReadonlyMap<string, string> {
  const concepts = new Map<string, string>()
  for (const row of `${COUNTRIES}${ROWS}`.trim().split('\n')) {
    const words = row.split(' ').map(reduce)
    for (const word of words) if (!concepts.has(word)) concepts.set(word, `=${words[0]}`)
  }
  return concepts
}
