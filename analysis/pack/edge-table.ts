/** Edges of a tree as one open-addressed table of numbers: no object and no allocation for a step. */
export class EdgeTable {
  #from = new Int32Array(1024)
  #label = new Int32Array(1024)
  /** 0 where the place is free: no edge leads back to the root. */
  #to = new Int32Array(1024)
  #count = 0

  /** Where the edge leads; 0 where there is none. */
  get(from: number, label: number): number {
    return this.#to[this.#find(from, label)] ?? 0
  }

  /** Adds an edge that is not there yet. `to` is above 0. */
  add(from: number, label: number, to: number): void {
    // Above half full, look-ups that miss grow long.
    if (this.#count * 2 >= this.#to.length) this.#grow()
    this.#put(this.#find(from, label), from, label, to)
    this.#count++
  }

  #find(from: number, label: number): number {
    const mask = this.#to.length - 1
    let at = (Math.imul(from, 0x9e3779b1) ^ Math.imul(label, 0x85ebca6b)) >>> 7
    for (at &= mask; this.#to[at] !== 0; at = (at + 1) & mask) {
      if (this.#from[at] === from && this.#label[at] === label) break
    }
    return at
  }

  #put(at: number, from: number, label: number, to: number): void {
    this.#from[at] = from
    this.#label[at] = label
    this.#to[at] = to
  }

  #grow(): void {
    const [from, label, to] = [this.#from, this.#label, this.#to]
    this.#from = new Int32Array(to.length * 2)
    this.#label = new Int32Array(to.length * 2)
    this.#to = new Int32Array(to.length * 2)
    for (let at = 0; at < to.length; at++) {
      if (to[at]) this.#put(this.#find(from[at] ?? 0, label[at] ?? 0), from[at] ?? 0, label[at] ?? 0, to[at] ?? 0)
    }
  }
}
