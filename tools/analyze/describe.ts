import type { Analysis, Article, Mention, Source, Span, Statement } from '../../analysis/types'

/** One file's line of output; the command line's contract (see HACKING.md). Offsets are UTF-16 into `blocks[block].text`. */
export function describe(file: string, article: Article, analysis: Analysis): object {
  const textOf = ({ block, start, end }: Span): string => article.blocks[block]?.text.slice(start, end) ?? ''
  const { title, publishedAt, lang, blocks } = article
  return {
    file,
    article: { title, publishedAt, lang, blocks: blocks.map(({ text, kind }) => ({ text, kind })) },
    topic: analysis.topic,
    ...(analysis.kind === 'unsupported-language' ? { unsupportedLanguage: analysis.lang } : {}),
    statements: analysis.kind === 'on-topic' ? analysis.statements.map((each) => statement(each, textOf)) : [],
    mentions: analysis.kind === 'off-topic' ? [] : analysis.mentions.map((each) => mention(each, textOf)),
    cards:
      analysis.kind === 'off-topic'
        ? []
        : analysis.cards.map(({ note, pack, topic, because }) => ({ note, pack, topic, because })),
    questions: analysis.kind === 'on-topic' ? analysis.questions : [],
    summary: analysis.kind === 'on-topic' ? analysis.summary : { statements: 0, states: {} },
  }
}

type TextOf = (span: Span) => string

function statement(each: Statement, textOf: TextOf): object {
  const { span, state, confidence, reason, notes, checks, misread, packs } = each
  return {
    block: span.block,
    start: span.start,
    end: span.end,
    text: textOf(span),
    state,
    confidence,
    reason,
    source: each.source && source(each.source, textOf),
    cue: each.cue && { text: textOf(each.cue) },
    notes,
    checks,
    misread,
    packs,
  }
}

function source({ span, kind, name, origin }: Source, textOf: TextOf): object {
  return {
    text: span ? textOf(span) : (name ?? ''),
    kind,
    name,
    origin: origin && { text: origin.name, kind: origin.kind },
  }
}

function mention({ span, entity, alias, method, score }: Mention, textOf: TextOf): object {
  return { block: span.block, start: span.start, end: span.end, text: textOf(span), entity, alias, method, score }
}
