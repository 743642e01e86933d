/** The bundled packs, checked at build by `tools/packs/vite-plugin.ts`. */
declare module 'virtual:sidelight-packs' {
  const packs: readonly import('../analysis/pack/schema').Pack[]
  export default packs
}

/** The bundled packs as the analysis needs them, and their notes' words, made by `tools/packs/analysis-packs-plugin.ts`. */
declare module 'virtual:sidelight-analysis-packs' {
  const packs: readonly import('../analysis/pack/schema').Pack[]
  export const noteWords: ReadonlyMap<string, import('../analysis/context/note-words').PreparedNoteWords>
  export const trees: ReadonlyMap<string, () => import('../analysis/pack/phrase-tree').GrownTree>
  export default packs
}

/** First sentences of the bundled notes in languages other than English, made by `tools/packs/short-notes-plugin.ts`. */
declare module 'virtual:sidelight-short-notes' {
  const shortNotes: () => import('./packs/short-notes-plugin').ShortNotes
  export default shortNotes
}

/** What a page must contain to be on a topic of the bundled packs, made at build by `tools/packs/detector-terms-plugin.ts`. */
declare module 'virtual:sidelight-detector-terms' {
  const terms: import('../analysis/topic/detector-terms').DetectorTerms
  export default terms
}

/** The demo article and its analysis, made at build by `tools/sample-plugin.ts`. */
declare module 'virtual:sidelight-sample' {
  const sample: { article: import('../analysis/types').Article; analysis: import('../analysis/types').Analysis }
  export default sample
}
