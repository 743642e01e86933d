const list = `
  japan china russia ukraine america us u.s uk britain england scotland wales ireland germany france italy spain portugal poland norway sweden
  finland denmark iceland estonia latvia lithuania netherlands holland belgium luxembourg austria switzerland hungary romania bulgaria greece
  turkey israel iran iraq syria lebanon jordan egypt qatar kuwait bahrain oman yemen india pakistan afghanistan bangladesh vietnam thailand
  philippines indonesia malaysia singapore taiwan korea australia canada mexico brazil argentina chile colombia venezuela cuba
  africa asia europe nato eu tokyo washington moscow beijing kyiv kiev seoul berlin paris london brussels ankara delhi canberra ottawa
  pyongyang taipei warsaw rome madrid vienna geneva prague budapest oslo stockholm helsinki copenhagen riga vilnius tallinn states kingdom
  nation country region world west east north south island province capital
`
const places = new Set(list.split(/\s+/).filter((word) => word !== ''))

/** Countries, capitals and their plain names: they announce and deny, but what they "show" or "think" is the writer's reading. */
export function isPlace(word: string): boolean {
  return places.has(word.replace(/'s$/, ''))
}
