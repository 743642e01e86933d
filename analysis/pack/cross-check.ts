import { walkCondition } from './condition-walk'
import { describePlace, type PackPath, type PackProblem } from './pack-problem'
import type { Condition, Pack } from './schema'

type Kind = 'topics' | 'entities' | 'sources' | 'notes' | 'events' | 'figures' | 'series' | 'misread' | 'questions'
type Reference = Readonly<{ path: PackPath; kind: Kind | 'lists'; id: string }>

const KINDS: readonly Kind[] = [
  'topics',
  'entities',
  'sources',
  'notes',
  'events',
  'figures',
  'series',
  'misread',
  'questions',
]

/** What one item of the pack cannot say about itself: ids used twice, and ids that lead nowhere. */
export function crossCheck(pack: Pack): PackProblem[] {
  const known = new Map<string, ReadonlySet<string>>(KINDS.map((kind) => [kind, new Set(pack[kind].map((i) => i.id))]))
  known.set('lists', new Set(Object.keys(pack.lists)))
  const problems = KINDS.flatMap((kind) => findDuplicates(pack, kind))
  for (const { path, kind, id } of references(pack)) {
    if (known.get(kind)?.has(id)) continue
    problems.push({
      place: describePlace(path, pack),
      problem: `"${id}" is in none of the pack's ${kind}`,
      mend: `correct the id, or add it to ${kind}`,
      path,
      fault: 'unknown-id',
      detail: id,
    })
  }
  return problems
}

function findDuplicates(pack: Pack, kind: Kind): PackProblem[] {
  const first = new Map<string, number>()
  return pack[kind].flatMap(({ id }, at): PackProblem[] => {
    const before = first.get(id)
    if (before === undefined) first.set(id, at)
    const path = [kind, at, 'id']
    if (before === undefined) return []
    const problem = `the id "${id}" is already taken by ${kind}[${before}]`
    const place = describePlace(path, pack)
    return [{ place, problem, mend: 'rename one of them', path, fault: 'id-twice', detail: id }]
  })
}

function* references(pack: Pack): Generator<Reference> {
  for (const [at, topic] of pack.topics.entries()) {
    for (const [i, rule] of topic.rules.entries()) yield* fromCondition(rule.when, ['topics', at, 'rules', i, 'when'])
  }
  yield* fromNotes(pack)
  yield* fromFiguresAndSeries(pack)
  yield* fromMisreadAndQuestions(pack)
  for (const [at, example] of pack.examples.entries()) {
    yield* many(['examples', at, 'links'], 'entities', example.links)
    yield* many(['examples', at, 'misread'], 'misread', example.misread)
    yield* one(['examples', at, 'note'], 'notes', example.note ?? undefined)
  }
}

function* fromNotes(pack: Pack): Generator<Reference> {
  for (const [at, note] of pack.notes.entries()) {
    yield* one(['notes', at, 'topic'], 'topics', note.topic)
    yield* many(['notes', at, 'entities'], 'entities', note.entities)
    yield* many(['notes', at, 'sources'], 'sources', note.sources)
    yield* many(['notes', at, 'related'], 'notes', note.related)
  }
  for (const [at, event] of pack.events.entries()) {
    yield* one(['events', at, 'topic'], 'topics', event.topic)
    yield* many(['events', at, 'entities'], 'entities', event.entities)
    yield* one(['events', at, 'note'], 'notes', event.note)
    yield* many(['events', at, 'sources'], 'sources', event.sources)
  }
}

function* fromFiguresAndSeries(pack: Pack): Generator<Reference> {
  for (const [at, figure] of pack.figures.entries()) {
    yield* one(['figures', at, 'topic'], 'topics', figure.topic)
    yield* one(['figures', at, 'recipient'], 'entities', figure.recipient)
    yield* many(['figures', at, 'others'], 'entities', figure.others)
    yield* one(['figures', at, 'note'], 'notes', figure.note)
    yield* many(['figures', at, 'sources'], 'sources', figure.sources)
    yield* fromCondition(figure.when, ['figures', at, 'when'])
    yield* fromCondition(figure.unless, ['figures', at, 'unless'])
  }
  for (const [at, series] of pack.series.entries()) {
    yield* one(['series', at, 'topic'], 'topics', series.topic)
    yield* one(['series', at, 'note'], 'notes', series.note)
    for (const [i, point] of series.points.entries()) {
      yield* many(['series', at, 'points', i, 'sources'], 'sources', point.sources)
    }
  }
}

function* fromMisreadAndQuestions(pack: Pack): Generator<Reference> {
  for (const [at, misread] of pack.misread.entries()) {
    yield* one(['misread', at, 'topic'], 'topics', misread.topic)
    yield* one(['misread', at, 'note'], 'notes', misread.note)
    yield* many(['misread', at, 'sources'], 'sources', misread.sources)
    for (const key of ['when', 'unless', 'articleWhen'] as const) {
      yield* fromCondition(misread[key], ['misread', at, key])
    }
  }
  for (const [at, question] of pack.questions.entries()) {
    yield* one(['questions', at, 'topic'], 'topics', question.topic)
    yield* one(['questions', at, 'note'], 'notes', question.note)
    for (const key of ['articleWhen', 'answeredBy', 'undisclosedBy'] as const) {
      yield* fromCondition(question[key], ['questions', at, key])
    }
  }
}

function* one(path: PackPath, kind: Kind | 'lists', id: string | undefined): Generator<Reference> {
  if (id !== undefined) yield { path, kind, id }
}

function* many(path: PackPath, kind: Kind, ids: readonly string[] = []): Generator<Reference> {
  for (const [at, id] of ids.entries()) yield { path: [...path, at], kind, id }
}

function* fromCondition(condition: Condition | undefined, path: PackPath): Generator<Reference> {
  if (condition === undefined) return
  for (const [part, steps] of walkCondition(condition)) {
    if ('list' in part) yield* one([...path, ...steps, 'list'], 'lists', part.list)
    if ('entities' in part) yield* many([...path, ...steps, 'entities'], 'entities', part.entities)
  }
}
