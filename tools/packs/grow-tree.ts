import { readNames } from '../../analysis/linking/fuzzy/name-table'
import { indexPacks } from '../../analysis/pack/pack-index'
import { type CutPhrases, type GrownTree, ROOT } from '../../analysis/pack/phrase-tree'
import type { Pack } from '../../analysis/pack/schema'

type Node = { children: Map<number, Node>; ends: number[] }

/** The tree of a pack's Latin phrases, as an index of the pack alone would come to have it. */
export function growTree(pack: Pack): GrownTree {
  const { patterns, trie } = indexPacks([pack])
  const cut = trie.cutLatin()
  const nodes = numberNodes(plant(cut))
  return {
    patterns: patterns.length,
    words: cut.words,
    stems: cut.stems,
    counts: nodes.map(({ node }) => node.children.size),
    labels: nodes.slice(ROOT + 1).map(({ label }) => label),
    ends: nodes.map(({ node }) => (node.ends.length > 0 ? node.ends : null)),
    names: readNames(patterns),
  }
}

function plant({ ids }: CutPhrases): Node {
  const root: Node = { children: new Map(), ends: [] }
  // By hand instead of `entries`: patterns that are not cut leave holes.
  ids.forEach((own, pattern) => {
    let node = root
    for (const id of own) {
      const next = node.children.get(id) ?? { children: new Map(), ends: [] }
      node.children.set(id, next)
      node = next
    }
    node.ends.push(pattern)
  })
  return root
}

/** Level by level, so that what grows from one node stands together. */
function numberNodes(root: Node): { label: number; node: Node }[] {
  const nodes = [{ label: 0, node: root }]
  for (const { node } of nodes) {
    const labels = [...node.children.keys()].sort((a, b) => a - b)
    for (const label of labels) nodes.push({ label, node: node.children.get(label) as Node })
  }
  return nodes
}
