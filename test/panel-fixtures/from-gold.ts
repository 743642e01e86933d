/** A labelled article of the bench as the panel would get it: states, sources, words and mentions as the labeller set them. */
import type { ClearingQuestion, EntityId, MentionId, PackId, StatementState } from '../../analysis/types'
import explainer from '../../bench/gold/expl-01.json'
import farm from '../../bench/gold/farm-01.json'
import wire from '../../bench/gold/wire-01.json'
import type { OnTopicView } from '../../components/panel-view'
import { makeView, type Sentence } from './make-view'

type GoldSpan = { start: number; end: number; text: string }
type Gold = {
  title: string
  outlet: string
  date: string
  lang: string
  sentences: {
    para: number
    start: number
    end: number
    text: string
    label: StatementState
    source: GoldSpan[]
    cue: GoldSpan[]
  }[]
  mentions: (GoldSpan & { entity: string })[]
}

const CLEARS: Partial<Record<StatementState, ClearingQuestion>> = {
  vague: 'which-officials',
  unsourced: 'according-to-whom',
}

const GOLD = { explainer: explainer as Gold, farm: farm as Gold, wire: wire as Gold }

/** One of the labelled articles, several times over where a long one is wanted. */
export function fromGold(name: keyof typeof GOLD, times = 1): OnTopicView {
  const gold = GOLD[name]
  const paragraphs: Sentence[][] = []
  const once = Math.max(...gold.sentences.map((sentence) => sentence.para)) + 1
  for (let round = 0; round < times; round++) {
    for (const sentence of gold.sentences) {
      const at = round * once + sentence.para
      paragraphs[at] = [...(paragraphs[at] ?? []), toSentence(sentence)]
    }
  }
  const view = makeView(paragraphs, {
    title: gold.title,
    publisher: gold.outlet.replace(' (fictional)', ''),
    publishedAt: gold.date,
    lang: gold.lang,
  })
  return { ...view, analysis: { ...view.analysis, mentions: findGoldMentions(gold, view) } }
}

function toSentence({ text, label, source, cue }: Gold['sentences'][number]): Sentence {
  const clears = CLEARS[label]
  const words = cue.map((span) => span.text)
  const named = source[0]?.text
  return {
    text,
    state: label,
    words,
    ...(named ? { source: named, kind: label === 'vague' ? ('vague' as const) : ('organisation' as const) } : {}),
    ...(clears ? { clears } : {}),
  }
}

function findGoldMentions(gold: Gold, view: OnTopicView): OnTopicView['analysis']['mentions'] {
  return gold.mentions.flatMap((mention, index) => {
    const within = gold.sentences.findIndex((each) => each.start <= mention.start && mention.end <= each.end)
    const sentence = gold.sentences[within]
    const statement = view.analysis.statements[within]
    if (!sentence || !statement) return []
    const start = statement.span.start + mention.start - sentence.start
    return {
      id: `m${index}` as MentionId,
      span: { block: statement.span.block, start, end: start + mention.text.length },
      entity: mention.entity as EntityId,
      pack: 'fixture' as PackId,
      alias: mention.text,
      method: 'exact' as const,
      score: 1,
    }
  })
}
