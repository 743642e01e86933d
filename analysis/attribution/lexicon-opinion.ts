/** Words of the article's own view, kept apart from the attribution lists. Ours; see `lexicon.ts`. */
export const EVALUATIVE = `
  crucial critical vital dangerous alarming troubling worrying unprecedented historic significant profound remarkable striking stark
  extraordinary unthinkable bold reckless hollow empty cynical brave noble shameful absurd ridiculous wise foolish prudent imprudent
  clever smart naive brilliant terrible awful great excellent superb poor weak strong robust fragile delicate
  bad good better best worse worst worrisome wrong right fair unfair honest dishonest mistaken odd strange curious ironic irony telling
  clear unclear obvious plain simple complex complicated intricate murky difficult hard easy tough tricky
  important key pivotal decisive essential necessary unnecessary needless pointless futile inevitable unavoidable
  promising hopeful optimistic pessimistic grim bleak bright dark rosy welcome unwelcome overdue timely untimely
  impressive ambitious modest meaningful meaningless symbolic momentous monumental seismic dramatic drastic radical
  careful careless cautious timid bold shy proud humble polite rude boring dull exciting thrilling startling surprising unsurprising
  beautiful ugly elegant clumsy sensible reasonable unreasonable plausible implausible credible convincing unconvincing persuasive
  tempting attractive unattractive valuable worthless precious cheap expensive costly generous stingy
  enough insufficient inadequate adequate sufficient wonderful lovely delightful painful bitter sweet sour
  dishonourable honourable responsible irresponsible accountable transparent opaque secretive
  unwavering transformational world-class cutting-edge state-of-the-art leading premier trusted uniquely unmatched unparalleled
  breathless breezy furious angry thin thick blunt sharp loud quiet silent slippery uneasy comfortable uncomfortable
  underrated overrated obsolete outdated modern innovative visionary short-sighted myopic hypocritical hypocrisy sophistry folly
  ugly perilous risky safe unsafe stable unstable sustainable unsustainable viable feasible unrealistic realistic
  sobering chilling haunting jarring awkward embarrassing humiliating disgraceful outrageous scandalous shocking
  dishearteningly merely nothing everything truly deeply sharply simply hardly exactly precisely rather quite very too so far
  mere sheer utter genuine real true false honest apt fitting proper worthy unworthy deserved undeserved
  shockwaves game-changer turning milestone watershed crossroads tipping-point landmark revolution awakening slope fig-leaf
  dance chess poker gamble bet wager puzzle riddle paradox dilemma trap illusion myth mirage fantasy fiction theatre theater farce
  comedy tragedy nightmare dream miracle blessing curse gift lesson lessons moral
`
export const ABSTRACT = `
  implications implication consequences consequence significance importance meaning message signal sign symbolism precedent
  balance dynamics dynamic posture trajectory stance shift turn pivot reversal departure logic rationale case argument point
  question challenge challenges opportunity opportunities risk risks danger dangers threat stakes cost price benefit benefits upside downside
  lesson irony truth reality fact politics diplomacy deterrence escalation stability security order era age taboo legacy
  trust credibility transparency silence secrecy ambiguity uncertainty complexity interplay interconnectedness duality
  relationship partnership friendship alliance commitment resolve pride dignity honour honor
  history future past world nation nations everyone nobody
  answer solution problem issue trouble difficulty obstacle hurdle test
  view perspective interpretation reading picture story narrative debate discourse sentiment mood
`
export const READING = `
  signals signal marks underscores underscore highlights highlight reflects reflect reveals reveal illustrates demonstrates shows suggests
  suggest represents represent means mean implies imply symbolizes symbolises heralds amounts exposes
  embodies epitomizes echoes points serves raises poses deserves matters matter reshapes reshape alters alter undermines
  strengthens strengthen reinforces reinforce weakens erodes erode threatens threaten risks invites paves
  boosts fuels provokes provoke deepens complicates alleviates transforms redefines redefine reminds
  speaks proves vindicates betrays belies begs helps hurts suffers benefits wins loses owes rewards punishes
  feels feel smells tastes resembles
`
export const EVENT = `
  shipped signed approved handed delivered sent sold bought built produced manufactured made exported imported transferred fired launched
  struck hit destroyed damaged killed wounded intercepted tracked deployed moved opened closed finished completed began begun started ended
  adopted revised relaxed tightened banned lifted loosened eased scrapped replaced abolished amended passed enacted ratified
  awarded funded paid spent allocated budgeted earmarked ordered requested received raised cut rose fell climbed dropped slipped gained
  grew shrank doubled tripled increased decreased declined reached totaled totalled stood closed merged acquired hired fired
  elected appointed resigned retired died born married moved joined left returned arrived departed landed flew sailed
  took held hosted attended met visited travelled traveled voted filed sued convicted sentenced arrested charged
  entered operates operated supplies supplied covers covered houses employs employed stationed stored loaded unloaded
  served worked studied taught founded established created formed dissolved drew drawn used expired
  lost won beat scored published
`
