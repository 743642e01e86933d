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
  `expected believed said reported thought understood rumored rumoured alleged known considered feared estimated assumed tipped
  suggested hoped seen regarded deemed speculated presumed slated poised predicted projected anticipated raised voiced floated expressed claimed mooted
  told argued suspected viewed supposed likely set learned learnt held asked accused linked reputed`,
)
add(
  FLAG.vaguePeople,
  `official officials source sources insider insiders analyst analysts expert experts critic critics observer observers diplomat
  diplomats lawmaker lawmakers legislator legislators politician politicians aide aides adviser advisers advisor advisors spokesperson spokesman
  spokeswoman spokespeople spokespersons executive executives engineer engineers economist economists researcher researchers scholar scholars academic academics
  scientist scientists trader traders investor investors supporter supporters opponent opponents advocate advocates campaigner campaigners activist activists
  resident residents locals neighbours neighbors voters people folks person persons someone somebody others many some few several most
  commentators commentator pundits bloggers blogger users reader readers employee employees staff worker workers technician technicians officer officers
  commander commanders soldier soldiers veteran veterans crew witness witnesses reporter reporters journalists journalist members member
  colleague colleagues friend friends industry-watchers watchers skeptics sceptics proponents detractors parents students teachers farmers fishermen
  suppliers supplier contractors contractor vendors customers buyers sellers channels channel bloggers regulars passengers shoppers
  strategists planners hawks doves conservatives liberals progressives republicans democrats allies camp circles quarters
  media outlets newspapers editorials headlines negotiator negotiators delegates historians lawyers lawyer attorneys prosecutors
  defenders backers rivals rival historian interpreters interpreter participants participant attendees attendee bystanders organizers organisers protesters
  manager managers director directors consultant consultants specialist specialists professors entrepreneurs bankers brokers
  netizens parents pensioners neighbour neighbor pal mate locals somebody's parents they both lots dozens hundreds scores plenty thousands citizens veterans businessmen businesspeople observers ones`,
)
add(
  FLAG.office,
  `minister director general manager president premier chancellor secretary ambassador governor mayor chairman chairwoman chair chief senator congressman
  congresswoman representative deputy leader head ceo director general admiral colonel captain commissioner envoy king queen pope prince
  boss speaker councillor councilman councilwoman principal superintendent sheriff founder owner professor fellow chairperson undersecretary
  commander prosecutor judge attorney treasurer manager coach editor publisher author president-elect`,
)
add(
  FLAG.body,
  `ministry government agency department company firm office council committee commission parliament cabinet administration army navy
  force forces military police court bank university institute institution association union federation party group corporation organization
  organisation foundation bureau board authority pentagon kremlin congress senate house diet nato embassy consulate airline
  maker manufacturer contractor coalition watchdog regulator lab laboratory centre center institute command headquarters city state county
  town village prefecture ministry's school hospital team club network newspaper broadcaster magazine campaign delegation assembly palace treasury panel alliance
  nato eu uk u.s tokyo washington beijing moscow kyiv seoul kiev berlin brussels london paris ankara delhi`,
)
// Many bodies at once name none of them.
add(
  FLAG.vaguePeople,
  'ministries governments agencies departments companies firms banks institutions associations unions parties groups organizations organisations foundations regulators makers manufacturers airlines hospitals charities watchdogs',
)
add(
  FLAG.document,
  `report reports survey surveys poll polls study studies data figures statistics guidelines document documents statement statements
  filing filings record records minutes memo memos letter letters brief briefing paper papers notice notices budget agreement contract contracts
  law rules rule act treaty constitution release bulletin review audit analysis census index ledger log logs books
  article essay commentary editorial column transcript testimony communique communiqué declaration resolution text clause section
  sheet factsheet website post posts tweet email e-mail emails announcement regulation regulations exhibits exhibit deck
  estimate estimates forecast tracker tally gauge barometer database dashboard register registry archive submission memorandum interviews presentation slides summary evaluation plan footage video photos request listing photographs images appendix yearbook almanac dossier readout
  decree page pages clause footnote manual indictment lawsuit ruling judgment memoir diary verdict study's research petition bill amendment directive guidance manifesto
  proclamation principles framework order directive disclosure disclosures prospectus findings results numbers`,
)
add(
  FLAG.outlet,
  `reuters kyodo yonhap axios bloomberg afp ap nhk cnn bbc nikkei asahi yomiuri mainichi jiji sankei politico tass xinhua interfax
  ria dpa efe ansa pew gallup politifact cbs nbc abc npr nyt wsj ukrinform suspilne`,
)
add(FLAG.pronoun, 'he she it they i we you his her its their who')
add(
  FLAG.determiner,
  'the a an this that these those his her its their our my your some many several most few two three four five one another every each both no any all',
)
add(
  FLAG.clause,
  `that because although though while when where which who whom whose if as but and or nor so yet since after before until unless whether
  than what how why whereas once`,
)
add(
  FLAG.preposition,
  `of in on at by for from with about against between into through during under over to near via within without amid among across
  behind despite outside inside per`,
)
add(
  FLAG.demonym,
  `japanese american chinese russian ukrainian western european german korean british french asian south-korean polish
  israeli indian australian canadian taiwanese italian dutch norwegian swedish northern southern eastern israeli iranian turkish`,
)
add(
  FLAG.adverb,
  `also again later then now not already still just only once twice never always often generally widely privately publicly repeatedly
  previously recently earlier subsequently further long since first quietly openly flatly largely initially reluctantly simply
  even ever commonly frequently sometimes usually broadly formally officially unofficially specifically explicitly clearly`,
)
add(FLAG.question, 'what why how who when where which whose')
add(FLAG.firstPerson, "i i'm i've i'd i'll me my we we're we've we'd we'll us our mine ours let's")
add(FLAG.secondPerson, "you your you're you've you'd you'll yourself")
add(
  FLAG.hedge,
  `perhaps maybe probably possibly likely unlikely seems seem seemed appears appear appeared looks look looked sounds presumably arguably
  surely certainly undoubtedly clearly obviously inevitably potentially conceivably doubtless apparently tends tend
  evidently plainly frankly honestly hopefully sadly thankfully unfortunately fortunately`,
)
add(
  FLAG.talk,
  `suggestions signs estimates reports claims rumors rumours rumor rumour speculation talk chatter whispers concerns concern fears questions doubts unease hopes expectations
  voices suspicions allegations calls criticism complaints worries buzz gossip suggestions hearsay word`,
)
add(
  FLAG.month,
  'january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
)
add(FLAG.month, 'monday tuesday wednesday thursday friday saturday sunday yesterday today tonight')
add(
  FLAG.unit,
  `percent per cent % million billion trillion dollars yen euros pounds kroner tons tonnes km miles kilometers kilometres missiles rounds
  interceptors batteries launchers systems units people years months weeks days hours minutes square-foot times feet metres meters`,
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
