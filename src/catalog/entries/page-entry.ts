import type { RootContent } from 'mdast'
import type { Article } from '../../model/article.ts'
import type { Section } from '../../model/catalog.ts'
import { renderSections, splitAtHeadings } from './split-at-headings.ts'
import { firstSentence } from './title-from-heading.ts'
import type { Renderer } from './renderer.ts'
import { nothing, type EntryTexts } from './table-entry.ts'

/**
 * What a page says of its code: the message is the first paragraph or quotation under the title,
 * the rest are sections.
 */
export function pageEntry(renderer: Renderer): EntryTexts {
  const { article } = renderer
  const [top, ...sections] = splitAtHeadings(bodyOf(article))
  const at = top!.nodes.findIndex((node) => isMessage(node) && renderer.text([node]) !== null)
  const message = at < 0 ? null : renderer.text(contentOf(top!.nodes[at]!))
  const rest = { heading: null, nodes: top!.nodes.filter((_, index) => index !== at) }
  let read: Section[] | null = null
  return {
    title: firstSentence(message?.plain ?? '', article.locale) || (article.title?.text ?? ''),
    message: message ?? nothing,
    variants: [],
    technical: null,
    cause: null,
    user: null,
    admin: null,
    // Most of a page, and nothing that a message bundle asks for.
    get sections() {
      return (read ??= renderSections([rest, ...sections], renderer))
    },
    links: [],
  }
}

/** The top of an article's tree without the heading that is its title. */
export function bodyOf({ tree }: Article): RootContent[] {
  const first = tree.children.findIndex((node) => node.type === 'heading')
  const isTitle = first >= 0 && (tree.children[first] as { depth: number }).depth === 1
  return isTitle ? tree.children.filter((_, index) => index !== first) : tree.children
}

function isMessage(node: RootContent): boolean {
  if (node.type === 'blockquote') return node.data?.alert === undefined
  if (node.type !== 'paragraph') return false
  return node.children.some((child) => child.type !== 'image' && child.type !== 'docsDirective')
}

/** The message itself: without the quotation marks or the paragraph around it. */
function contentOf(node: RootContent): RootContent[] {
  if (node.type !== 'blockquote' && node.type !== 'paragraph') return [node]
  const [only, ...others] = node.children
  if (node.type === 'paragraph') return node.children
  return only?.type === 'paragraph' && others.length === 0
    ? only.children
    : (node.children as RootContent[])
}
