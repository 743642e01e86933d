/**
 * Whether a name stands in the place that a recorded recipient, or giver, would stand in. A sentence may name the United
 * States as the one who asked, who spoke or who agreed: then it says nothing of who received.
 */

/** What may stand between the word that gives the role and the name: "to its ally, the United States". */
const BETWEEN =
  "(?:(?:the|an?|its|their|then|close|closest|main|ally,?|allies,?|partner,?|military|army|forces|government|armed|of|US|U\\.S\\.|American|\\p{Lu}[\\p{L}.'’-]*)\\s+){0,4}$"

type Role = Readonly<{ before: RegExp; after: RegExp }>

const ROLES: Readonly<Record<'to' | 'from', Role>> = {
  to: {
    before: new RegExp(
      `\\b(?:to|for|into|sold|sells?|g[ai]ven?|gives|hand(?:ed|s)?|sent|sends?|ship(?:ped|s)?|suppl(?:ied|ies|y)|(?:received|bought|purchased|acquired|obtained) by)\\s+${BETWEEN}`,
      'u',
    ),
    after:
      /^(?:(?:['’]s)?\s+(?:military|army|armed|forces|government))*(?:\s+(?:has|have|had|already))*\s+(?:received|receives?|bought|buys|purchased|purchases|acquired|acquires|obtained|took delivery|takes delivery)\b|^(?:側|政府|軍|陸軍|空軍)*(?:に|へ|向け)/u,
  },
  from: {
    before: new RegExp(`\\b(?:from|by|with|licen[cs]e of)\\s+${BETWEEN}`, 'u'),
    after:
      /^(?:['’]s?)?,?\s+(?:(?!(?:not|while|and|but|said|says|told|that|to)\b)[\p{L}-]+\s+){0,3}licen[cs]|^社?(?:から|による|の(?:ライセンス|許諾)|がライセンス)/u,
  },
}

/** "US officials said": the name only says whose officials speak. */
const SPEAKS =
  /^(?:['’]s)?\s+(?:[\p{L}-]+\s+){0,2}?(?:officials?|media|press|analysts?|newspapers?|sources?|lawmakers?|senators?|spokes\p{L}+)\b/u

/** Offsets into the text. */
type Place = Readonly<{ start: number; end: number }>

export function standsInRole(text: string, { start, end }: Place, role: 'to' | 'from'): boolean {
  const { before, after } = ROLES[role]
  return before.test(text.slice(0, start)) || after.test(text.slice(end))
}

export function onlySpeaks(text: string, { end }: Place): boolean {
  return SPEAKS.test(text.slice(end))
}
