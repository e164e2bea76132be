import type { Element, ElementContent } from 'hast'
import type {
  Blockquote,
  FootnoteReference,
  Html,
  ImageReference,
  LinkReference,
  Nodes,
  Parents,
} from 'mdast'
import {
  defaultHandlers,
  type Handler,
  type Handlers,
  type Options,
  type State,
} from 'mdast-util-to-hast'
import { readDirective } from '../parse/dialects/directives.ts'
import type { DocsDirective } from '../parse/dialects/docs-syntax.ts'
import { empty } from '../parse/html/elements.ts'
import type { Piece, Tags } from '../parse/html/html-tags.ts'

/** How what is not plain CommonMark becomes HTML. */
export function richHandlers(tags: Tags): Required<Pick<Options, 'handlers' | 'unknownHandler'>> {
  const handlers: Handlers = {
    html: (_state: State, node: Html) => {
      const pieces = tags.pieces.get(node) ?? []
      const shown = pieces.filter(({ fate, implied }) => fate === 'shown' || implied.length > 0)
      if (shown.every(({ kind, name }) => kind === 'open' && name === 'br')) {
        return shown.map(() => element('br', {}))
      }
      // What stands here is text and tags that a page may hold, each with its other half.
      return { type: 'raw', value: shown.map(write).join('') }
    },
    docsDirective: (_state: State, node: DocsDirective) => directive(node),
    blockquote,
    linkReference,
    imageReference,
    footnoteReference,
  }
  return { handlers: tags.hidden.size === 0 ? handlers : hiding(handlers, tags), unknownHandler }
}

/** The same, without what stands in an element whose text goes with it. */
function hiding(handlers: Handlers, tags: Tags): Handlers {
  const all = Object.entries({ ...defaultHandlers, ...handlers }) as [string, Handler][]
  const wrapped = all.map(([type, handle]): [string, Handler] => [
    type,
    (state, node: Nodes, parent: Parents | undefined) =>
      tags.hidden.has(node) ? undefined : handle(state, node, parent),
  ])
  return Object.fromEntries(wrapped)
}

/** Markdown that we know nothing of shows nothing. */
function unknownHandler(): undefined {
  return undefined
}

function element(tagName: string, properties: Element['properties'], text = ''): Element {
  const children = text === '' ? [] : [{ type: 'text' as const, value: text }]
  return { type: 'element', tagName, properties, children }
}

function directive(node: DocsDirective): ElementContent | undefined {
  const { name, attributes } = readDirective(node.value)
  const { text = '', url = '', source = '', 'alt-text': alt = '' } = attributes
  if (name === 'no-loc') return { type: 'text', value: text }
  if (name === 'video') return element('a', { href: url }, url)
  if (name === 'image') return element('img', { src: source, alt })
  return undefined
}

function blockquote(state: State, node: Blockquote): Element {
  const made: Element = defaultHandlers.blockquote(state, node)
  const alert = node.data?.alert
  if (alert === undefined) return made
  return { ...made, tagName: 'aside', properties: { className: ['note'], dataAlert: alert } }
}

/** Without its footnote, in a cell on its own say, its number says nothing. */
function footnoteReference(state: State, node: FootnoteReference) {
  if (!state.footnoteById.has(node.identifier.toUpperCase())) return undefined
  return defaultHandlers.footnoteReference(state, node)
}

/** A reference out of an article on its own has no definition beside it, but knows its address. */
function linkReference(state: State, node: LinkReference) {
  const url = node.data?.url
  if (url === undefined) return defaultHandlers.linkReference(state, node)
  const made = element('a', { href: url })
  return { ...made, children: state.all(node) }
}

function imageReference(state: State, node: ImageReference) {
  const url = node.data?.url
  if (url === undefined) return defaultHandlers.imageReference(state, node)
  return element('img', { src: url, alt: node.alt ?? '' })
}

function write(piece: Piece): string {
  const before = piece.implied.map((name) => `</${name}>`).join('')
  return piece.fate === 'shown' ? before + writeShown(piece) : before
}

function writeShown({ kind, name, attributes, value, selfClosing, paired }: Piece): string {
  if (kind === 'text') return escape(value)
  if (kind === 'close') return `</${name}>`
  if (!paired) return '<br><br>'
  const written = Object.entries(attributes)
    .filter(([key]) => /^[a-z][a-z0-9-]*$/.test(key))
    .map(([key, text]) => ` ${key}="${escape(text)}"`)
  const end = selfClosing && !empty.has(name) ? `</${name}>` : ''
  return `<${name}${written.join('')}>${end}`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (unit) => `&#${unit.charCodeAt(0)};`)
}
