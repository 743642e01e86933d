declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element)
    markRanges(ranges: readonly { start: number; length: number }[], options?: { exclude?: readonly string[] }): void
  }
}
