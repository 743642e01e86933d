/** Words of the article's own view, kept apart from the attribution lists. Ours; see `lexicon.ts`. */
export const EVALUATIVE = `
  absurd accountable adequate alarming ambitious angry apt attractive awakening awful awkward bad beautiful best bet
  better bitter bleak blessing blunt bold boring brave breathless breezy bright brilliant careful careless cautious
  cheap chess chilling clear clever clumsy comedy comfortable complex complicated convincing costly credible critical
  crossroads crucial curious curse cutting-edge cynical dance dangerous dark decisive deeply delicate delightful
  deserved difficult dilemma disgraceful dishearteningly dishonest dishonourable dramatic drastic dream dull easy
  elegant embarrassing empty enough essential everything exactly excellent exciting expensive extraordinary fair
  false fantasy far farce feasible fiction fig-leaf fitting folly foolish fragile furious futile gamble game-changer
  generous genuine gift good great grim hard hardly haunting historic hollow honest honourable hopeful humble
  humiliating hypocrisy hypocritical illusion implausible important impressive imprudent inadequate inevitable
  innovative insufficient intricate ironic irony irresponsible jarring key landmark leading lesson lessons loud
  lovely meaningful meaningless mere merely milestone miracle mirage mistaken modern modest momentous monumental
  moral murky myopic myth naive necessary needless nightmare noble nothing obsolete obvious odd opaque optimistic
  outdated outrageous overdue overrated painful paradox perilous persuasive pessimistic pivotal plain plausible
  pointless poker polite poor precious precisely premier profound promising proper proud prudent puzzle quiet quite
  radical rather real realistic reasonable reckless remarkable responsible revolution riddle ridiculous right risky
  robust rosy rude safe scandalous secretive seismic sensible shameful sharp sharply sheer shocking shockwaves
  short-sighted shy significant silent simple simply slippery slope smart so sobering sophistry sour stable stark
  startling state-of-the-art stingy strange striking strong sufficient superb surprising sustainable sweet symbolic
  telling tempting terrible theater theatre thick thin thrilling timely timid tipping-point too tough tragedy
  transformational transparent trap tricky troubling true truly trusted turning ugly unattractive unavoidable unclear
  uncomfortable unconvincing underrated undeserved uneasy unfair uniquely unmatched unnecessary unparalleled
  unprecedented unrealistic unreasonable unsafe unstable unsurprising unsustainable unthinkable untimely unwavering
  unwelcome unworthy utter valuable very viable visionary vital wager watershed weak welcome wise wonderful
  world-class worrisome worrying worse worst worthless worthy wrong
`
export const ABSTRACT = `
  age alliance ambiguity answer argument balance benefit benefits case challenge challenges commitment complexity
  consequence consequences cost credibility danger dangers debate departure deterrence difficulty dignity diplomacy
  discourse downside duality dynamic dynamics era escalation everyone fact friendship future history honor honour
  hurdle implication implications importance interconnectedness interplay interpretation irony issue legacy lesson
  logic meaning message mood narrative nation nations nobody obstacle opportunities opportunity order partnership
  past perspective picture pivot point politics posture precedent price pride problem question rationale reading
  reality relationship resolve reversal risk risks secrecy security sentiment shift sign signal significance silence
  solution stability stakes stance story symbolism taboo test threat trajectory transparency trouble trust truth turn
  uncertainty upside view world
`
export const READING = `
  alleviates alter alters amounts begs belies benefits betrays boosts complicates deepens demonstrates deserves
  echoes embodies epitomizes erode erodes exposes feel feels fuels helps heralds highlight highlights hurts
  illustrates implies imply invites loses marks matter matters mean means owes paves points poses proves provoke
  provokes punishes raises redefine redefines reflect reflects reinforce reinforces reminds represent represents
  resembles reshape reshapes reveal reveals rewards risks serves shows signal signals smells speaks strengthen
  strengthens suffers suggest suggests symbolises symbolizes tastes threaten threatens transforms undermines
  underscore underscores vindicates weakens wins
`
export const EVENT = `
  abolished acquired adopted allocated amended appointed approved arrested arrived attended awarded banned beat began
  begun born bought budgeted built charged climbed closed completed convicted covered covers created cut damaged
  declined decreased delivered departed deployed destroyed died dissolved doubled drawn drew dropped earmarked eased
  elected employed employs enacted ended entered established expired exported fell filed finished fired flew formed
  founded funded gained grew handed held hired hit hosted houses imported increased intercepted joined killed landed
  launched left lifted loaded loosened lost made manufactured married merged met moved opened operated operates
  ordered paid passed produced published raised ratified reached received relaxed replaced requested resigned retired
  returned revised rose sailed scored scrapped sent sentenced served shipped shrank signed slipped sold spent started
  stationed stood stored struck studied sued supplied supplies taught tightened took totaled totalled tracked
  transferred traveled travelled tripled unloaded used visited voted won worked wounded
`
