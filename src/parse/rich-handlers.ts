import type { Element, ElementContent } from 'hast'
import type { Blockquote } from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import type { DocsDirective } from './docs-syntax.ts'
import { readDirective } from './directives.ts'

/** How what is not plain CommonMark becomes HTML. */
export const handlers: Handlers = {
  docsDirective(_state: State, node: DocsDirective): ElementContent | undefined {
    const { name, attributes } = readDirective(node.value)
    if (name === 'no-loc') return { type: 'text', value: attributes['text'] ?? '' }
    if (name !== 'image') return undefined
    const properties = { src: attributes['source'] ?? '', alt: attributes['alt-text'] ?? '' }
    return { type: 'element', tagName: 'img', properties, children: [] }
  },
  blockquote(state: State, node: Blockquote): Element {
    const element = defaultHandlers.blockquote(state, node)
    const alert = node.data?.alert
    if (alert === undefined) return element
    return {
      ...element,
      tagName: 'aside',
      properties: { className: ['note'], dataAlert: alert },
    }
  },
}

/** Markdown that we know nothing of shows nothing. */
export function unknownHandler(): undefined {
  return undefined
}
