/** The bundled packs, checked at build by `tools/packs/vite-plugin.ts`. */
declare module 'virtual:sidelight-packs' {
  const packs: readonly import('../analysis/pack/schema').Pack[]
  export default packs
}

/** By pack and language the words of the bundled packs' notes, read at build by `tools/packs/note-words-plugin.ts`. */
declare module 'virtual:sidelight-note-words' {
  const words: ReadonlyMap<string, import('../analysis/context/note-words').PreparedNoteWords>
  export default words
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
