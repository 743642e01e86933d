/**
 * `npm run pack:schema`: writes `assets/packs/schema.json` from the valibot schema, for editors and other programs.
 * It has one definition a part (`#/$defs/notes` is the array of a `notes/*.json` file) and describes a whole pack.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import {
  ConditionSchema,
  EntitySchema,
  EventSchema,
  ExampleSchema,
  FigureSchema,
  LabelSchema,
  LocalizedSchema,
  MisreadSchema,
  NoteSchema,
  PackSchema,
  QuestionSchema,
  SeriesSchema,
  SourceSchema,
  TopicSchema,
} from '../../analysis/pack/schema'

const PARTS = {
  topics: TopicSchema,
  entities: EntitySchema,
  sources: SourceSchema,
  notes: NoteSchema,
  events: EventSchema,
  figures: FigureSchema,
  series: SeriesSchema,
  misread: MisreadSchema,
  questions: QuestionSchema,
  examples: ExampleSchema,
}

export const JSON_SCHEMA_FILE = fileURLToPath(new URL('../../assets/packs/schema.json', import.meta.url))

/** The published JSON Schema as text. What authors write is described: fields with a default may be left out. */
export function createJsonSchema(): string {
  const parts = Object.fromEntries(Object.entries(PARTS).map(([part, schema]) => [part, v.array(schema)]))
  const { $schema, ...rest } = toJsonSchema(PackSchema, {
    definitions: { condition: ConditionSchema, localized: LocalizedSchema, label: LabelSchema, ...parts },
    // Trimming, real calendar days and "starts with https" have no JSON Schema word; `pack:check` tests them.
    errorMode: 'ignore',
    typeMode: 'input',
    target: 'draft-2020-12',
  })
  const title = 'Sidelight context pack'
  const description =
    'Generated from analysis/pack/schema.ts by `npm run pack:schema`. #/$defs/notes describes a file of notes, and so on.'
  return `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(JSON_SCHEMA_FILE, createJsonSchema())
