import { ABSTRACT, EVALUATIVE, EVENT, READING } from './lexicon-opinion'
import { DOCUMENT_VERBS, SPEECH, THOUGHT, verbForms } from './lexicon-verbs'

/**
 * What single words tell about sourcing, as bit flags. One lookup a word answers every question the rules ask.
 * The lists are ours, from reading news; which flags help the state model was set by `npm run bench:accuracy`.
 */
export const FLAG = {
  /** Communicates or records whoever its subject is: said, told, announced. */
  say: 1 << 0,
  /** Attributes when its subject is a person, body or document: shows, calls, expects. */
  sayWeak: 1 << 1,
  /** Being or having: the auxiliaries of a verb group. */
  aux: 1 << 2,
  modal: 1 << 3,
  /** Agentless hearsay adverbs: reportedly, allegedly. */
  hearsay: 1 << 4,
  /** Participles that make hearsay after a form of "be": expected, believed. */
  hearsayParticiple: 1 << 5,
  /** People who cannot be looked up: officials, analysts, critics. */
  vaguePeople: 1 << 6,
  /** Offices held by one person: minister, governor. */
  office: 1 << 7,
  /** Bodies: ministry, agency, company. */
  body: 1 << 8,
  /** Documents and data: report, survey, guidelines. */
  document: 1 << 9,
  /** Names of well-known news outlets and agencies. */
  outlet: 1 << 10,
  pronoun: 1 << 11,
  determiner: 1 << 12,
  /** Ends a noun phrase when walking left: that, because, when, and ... */
  clause: 1 << 13,
  preposition: 1 << 14,
  /** Nationality and direction adjectives that name nobody: Japanese, Western. */
  demonym: 1 << 15,
  adverb: 1 << 16,
  question: 1 << 17,
  firstPerson: 1 << 18,
  secondPerson: 1 << 19,
  /** Evaluates: crucial, dangerous, unprecedented. */
  evaluative: 1 << 20,
  /** Abstract subjects of commentary: implications, balance, message. */
  abstract: 1 << 21,
  /** Verbs of reading meaning: signals, underscores, marks, reflects. */
  reading: 1 << 22,
  /** Hedges of the writer's own: perhaps, probably, likely, seems. */
  hedge: 1 << 23,
  /** Event verbs in the past tense or participle: shipped, signed. */
  event: 1 << 24,
  month: 1 << 25,
  unit: 1 << 26,
  /** Nouns for unattributed talk: rumours, speculation, concerns. */
  talk: 1 << 27,
  title: 1 << 28,
  negation: 1 << 29,
  /** Plain plural forms of speech verbs, also nouns: warn, claim, report. */
  sayBase: 1 << 30,
  /** Attribute only when a document is their subject: requires, lists, raises. */
  documentVerb: 1 << 31,
} as const

const lexicon = new Map<string, number>()

/** The flags of a lower-case word, 0 for a word that tells nothing. */
export function flagsOf(word: string): number {
  return lexicon.get(word) ?? 0
}

function add(flag: number, words: string): void {
  for (const word of words.split(/\s+/)) {
    if (word !== '') lexicon.set(word, (lexicon.get(word) ?? 0) | flag)
  }
}

function addVerbs(forms: number, base: number, lemmas: string): void {
  for (const lemma of lemmas.split(/\s+/)) {
    if (lemma === '') continue
    for (const form of verbForms(lemma)) add(forms, form)
    add(base, lemma)
  }
}

addVerbs(FLAG.say, FLAG.sayBase, SPEECH)
add(FLAG.say, 'talking')
addVerbs(FLAG.sayWeak, FLAG.sayBase, THOUGHT)
addVerbs(FLAG.documentVerb, FLAG.documentVerb, DOCUMENT_VERBS)
add(
  FLAG.aux,
  "be is are was were been being am has have had having do does did isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't it's that's there's he's she's they're we're i'm they've we've i've",
)
add(
  FLAG.modal,
  "may might could should must will would can cannot can't won't wouldn't couldn't shouldn't ought shall needs it'll they'll we'll",
)
add(
  FLAG.hearsay,
  'reportedly allegedly apparently supposedly purportedly rumored rumoured ostensibly seemingly evidently',
)
add(
  FLAG.hearsayParticiple,
  `
  accused alleged anticipated argued asked assumed believed claimed considered deemed estimated expected expressed
  feared floated heard held hoped known learned learnt likely linked mooted poised predicted presumed projected raised
  regarded reported reputed rumored rumoured said seen set slated speculated suggested supposed suspected thought
  tipped told understood viewed voiced
`,
)
add(
  FLAG.vaguePeople,
  `
  academic academics activist activists adviser advisers advisor advisors advocate advocates aide aides allies
  analyst analysts attendee attendees attorneys backers bankers blogger bloggers both brokers businessmen
  businesspeople buyers bystanders camp campaigner campaigners channel channels chiefs circles citizens colleague colleagues
  commander commanders commentator commentators conservatives consultant consultants contractor contractors crew
  critic critics customers defenders delegates democrats detractors diplomat diplomats director directors doves
  dozens economist economists editorials employee employees engineer engineers entrepreneurs executive executives
  expert experts farmers few fishermen folks friend friends hawks headlines historian historians hundreds
  industry-watchers insider insiders interpreter interpreters investor investors journalist journalists lawmaker
  lawmakers lawyer lawyers legislator legislators liberals locals lots manager managers many mate media member
  members most negotiator negotiators neighbor neighbors neighbour neighbours netizens newspapers observer observers
  officer officers official officials ones opponent opponents organisers organizers others outlets pal parents
  participant participants passengers pensioners people person persons planners plenty politician politicians
  professors progressives proponents prosecutors protesters pundits quarters reader readers regulars reporter
  reporters republicans researcher researchers resident residents rival rivals sceptics scholar scholars scientist
  scientists scores sellers several shoppers sides skeptics soldier soldiers some somebody somebody's someone source
  sources specialist specialists spokesman spokespeople spokesperson spokespersons spokeswoman staff strategists
  students supplier suppliers supporter supporters teachers technician technicians they thousands trader traders
  users vendors veteran veterans voters watchers witness witnesses worker workers
`,
)
add(
  FLAG.office,
  `
  admiral ambassador attorney author boss captain ceo chair chairman chairperson chairwoman chancellor chief coach
  colonel commander commissioner congressman congresswoman councillor councilman councilwoman deputy director editor
  envoy fellow founder general governor head judge king leader manager mayor minister owner pope premier president
  president-elect prince principal professor prosecutor publisher queen representative secretary senator sheriff
  speaker superintendent treasurer undersecretary
`,
)
add(
  FLAG.body,
  `
  administration agency airline alliance ankara army assembly association authority bank beijing berlin board branch
  broadcaster brussels bureau cabinet campaign center centre city club coalition command commission committee company
  congress consulate contractor corporation council county court delegation delhi department diet embassy eu
  federation firm force forces foundation government group headquarters hospital house inquest inquiry institute institution investigation kiev
  kremlin kyiv lab laboratory london magazine maker manufacturer military ministry ministry's moscow municipality nato navy
  network newspaper office opposition organisation organization palace panel paris parliament party pentagon police prefecture
  regulator school senate seoul state team television tokyo town treasury u.s uk union university village washington watchdog
`,
)
// Many bodies at once name none of them.
add(
  FLAG.vaguePeople,
  'ministries governments agencies departments companies firms banks institutions associations unions parties groups organizations organisations foundations regulators makers manufacturers airlines hospitals charities watchdogs',
)
add(
  FLAG.document,
  `
  act agreement almanac amendment analysis announcement appendix archive article audit barometer bill books brief
  briefing brochure budget bulletin census clause column commentary communique communiqué constitution contract contracts
  dashboard data database deck declaration decree diary directive disclosure disclosures document documents dossier draft drafts
  e-mail editorial email emails essay estimate estimates evaluation exhibit exhibits factsheet figures filing filings
  findings flyer footage footnote forecast framework gauge guidance guidelines handbook image imagery images index indictment interviews judgment
  law lawsuit leaflet ledger letter letters listing log logs manifesto manual memo memoir memorandum memos minutes note notice
  notices numbers order page pages pamphlet paper papers petition photographs photos plan poll polls post posts presentation
  principles proclamation prospectus readout record records register registry regulation regulations release report
  reports request research resolution results review rule rules ruling section sheet slides statement statements
  statistics studies study study's submission summary survey surveys tally testimony text tracker transcript treaty
  tweet verdict version video website yearbook
`,
)
add(
  FLAG.outlet,
  `
  abc afp ansa ap asahi axios bbc bloomberg cbs cnn dpa efe gallup interfax jiji kyodo mainichi nbc nhk nikkei npr
  monde nyt pew politico politifact reuters ria sankei spiegel suspilne tass ukrinform wsj xinhua yomiuri yonhap
`,
)
add(FLAG.pronoun, 'he she it they i we you his her its their who')
add(
  FLAG.determiner,
  'the a an this that these those his her its their our my your some many several most few two three four five one another every each both no any all',
)
add(
  FLAG.clause,
  `
  after although and as because before but how if nor once or since so than that though unless until what when where
  whereas whether which while who whom whose why yet
`,
)
add(
  FLAG.preposition,
  `
  about across against amid among at behind between by despite during for from in inside into near of on outside over
  per through to under via with within without
`,
)
add(
  FLAG.demonym,
  `
  american asian australian british canadian chinese dutch eastern european french german indian iranian israeli
  italian japanese korean northern norwegian polish russian south-korean southern swedish taiwanese turkish ukrainian
  western
`,
)
add(
  FLAG.adverb,
  `
  again already also always broadly clearly commonly earlier even ever explicitly first flatly formally frequently
  further generally initially just largely later long never not now officially often once only openly previously
  privately publicly quietly recently reluctantly repeatedly simply since sometimes specifically still subsequently
  then nevertheless nonetheless twice unofficially usually widely
`,
)
add(FLAG.question, 'what why how who when where which whose')
add(FLAG.firstPerson, "i i'm i've i'd i'll me my we we're we've we'd we'll us our mine ours let's")
add(FLAG.secondPerson, "you your you're you've you'd you'll yourself")
add(
  FLAG.hedge,
  `
  apparently appear appeared appears arguably certainly clearly conceivably doubtless evidently fortunately frankly
  honestly hopefully inevitably likely look looked looks maybe obviously perhaps plainly possibly potentially
  presumably probably sadly seem seemed seems sounds surely tend tends thankfully undoubtedly unfortunately unlikely
`,
)
add(
  FLAG.talk,
  `
  allegations buzz calls chatter claims complaints concern concerns criticism doubts estimates expectations fears
  gossip hearsay hopes questions reports rumor rumors rumour rumours signs speculation suggestions suspicions talk
  unease voices whispers word worries
`,
)
add(
  FLAG.month,
  'january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
)
add(FLAG.month, 'monday tuesday wednesday thursday friday saturday sunday yesterday today tonight')
add(
  FLAG.unit,
  `
  % batteries billion cent days dollars euros feet hours interceptors kilometers kilometres km kroner launchers
  meters metres miles million minutes missiles months people per percent pounds rounds square-foot systems times
  tonnes tons trillion units weeks years yen
`,
)
add(
  FLAG.title,
  'mr mrs ms dr prof gen lt col sgt capt cmdr adm maj rep sen gov sir lord lady professor minister president senator admiral general',
)
add(
  FLAG.negation,
  "not no never nobody nothing none neither nor without hardly don't doesn't didn't isn't aren't wasn't weren't won't can't cannot",
)
add(FLAG.evaluative, EVALUATIVE)
add(FLAG.abstract, ABSTRACT)
add(FLAG.reading, READING)
add(FLAG.event, EVENT)
