import type { SourceKind, Statement } from '../../analysis/types'

export type ChainLink = Readonly<{ name: string; kind: SourceKind }>
/** From the article's own source back to the one it leans on, and how many statements come this way. */
export type SourceChain = Readonly<{ links: readonly ChainLink[]; statements: number }>

/** Every distinct way by which attributed statements came to the article, the most used first. */
export function findChains(statements: readonly Statement[]): readonly SourceChain[] {
  const chains = new Map<string, { links: ChainLink[]; statements: number }>()
  for (const { source } of statements) {
    if (!source?.name) continue
    const links = [{ name: source.name, kind: source.kind }, ...(source.origin ? [source.origin] : [])]
    const key = links.map((link) => link.name.toLowerCase()).join(' < ')
    const known = chains.get(key)
    if (known) known.statements++
    else chains.set(key, { links: links.map(({ name, kind }) => ({ name, kind })), statements: 1 })
  }
  return [...chains.values()].sort((a, b) => b.statements - a.statements)
}

const UNNAMED: readonly SourceKind[] = ['vague', 'agentless', 'affiliated']

/** True where everything the article attributes leads to one source, and nobody can look it up. */
export function hangsOnOneUnnamed(chains: readonly SourceChain[]): boolean {
  const roots = new Map(chains.map((chain) => chain.links.at(-1)).flatMap((root) => (root ? [[root.name, root]] : [])))
  const [root] = roots.values()
  return roots.size === 1 && root !== undefined && UNNAMED.includes(root.kind)
}
