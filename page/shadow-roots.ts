/** The open shadow roots that hold any of these elements. */
export function shadowRootsAround(elements: Iterable<Element>): readonly ShadowRoot[] {
  const roots = new Set<ShadowRoot>()
  for (const element of elements) {
    const root = element.getRootNode()
    if (isShadowRoot(root)) roots.add(root)
  }
  return [...roots]
}

/** A fragment with a host; asked of the node itself, since each frame has a class of its own. */
const isShadowRoot = (node: Node): node is ShadowRoot => node.nodeType === 11 && 'host' in node
