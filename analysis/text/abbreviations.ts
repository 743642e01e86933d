const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''))

/** Always followed by a name or number: a full stop after these never ends a sentence. Lower case, without the last dot. */
export const TITLES = set(`
  mr mrs ms mx dr prof gen lt col sgt capt cmdr cdr adm maj brig cpl pvt rep reps sen sens gov lieut supt insp det
  rev hon pres atty asst assoc fr st ste mt ft vs messrs mme mlle viz cf al fig figs
  hr fr bzw vgl z.b u.a d.h sog ca dipl ing
  г-н г-жа им ул просп пл тов акад проф т.е т.к напр см ср рис вул ім тис млн млрд
`)

/** Followed by a digit these are abbreviations; otherwise they may be a sentence's last word. */
export const BEFORE_NUMBER = set(
  'no nos nr p pp vol ch sec art approx est jan feb mar apr jun jul aug sept sep oct nov dec ст п с',
)

/** Month and place abbreviations that may also close a sentence: only a plain sentence opener after them splits. */
export const SOMETIMES = set(`
  jr sr inc ltd co corp bros llc plc etc dept univ dist intl natl govt
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
  a.m p.m u.s u.k u.n e.u d.c u.s.a u.a.e ph.d m.d b.a m.a e.g i.e r d u.s.s n.y n.j n.c s.c n.h n.m
  st ave blvd rd mph kg км кг руб грн долл гг вв др т.д т.п usw
`)

/** Words that open a sentence far more often than they follow an abbreviation inside one. */
export const OPENERS = set(`
  the a an it he she they we you i this that these those there here but and or so yet still however meanwhile in on at
  for from with after before since when while although though if as by to what why how who where some many most both
  his her its their our my no not one two now then also last next under over during despite because until once
`)

/** Verbs that continue a quotation ending in a question or exclamation mark: “Why now?” Smith asked. */
export const AFTER_QUOTE = set(`
  said says say asked asks told tells added adds replied wrote writes tweeted shouted cried exclaimed joked demanded
  wondered answered responded quipped posted continued yelled chanted screamed recalled
`)
