import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { Article, Segment } from '../../model/article.ts'
import { readDirective } from '../../parse/dialects/directives.ts'
import { readHtml } from '../../parse/html/read-html.ts'
import { anchorIds } from '../anchor-ids.ts'
import { climb, resolvePath, type Library } from '../article-index.ts'

/** How many files a page may include, and how deep: includes can include. */
const most = { files: 100, depth: 5 }

/**
 * Makes nodes of an article ready to be rendered by themselves: references become links, included
 * files stand where they are named, images give way to their text. With `ids`, headings and what
 * else an anchor names can be linked to. The tree itself stays as it is.
 */
export function prepare(
  nodes: readonly Nodes[],
  article: Article,
  library: Library,
  ids: boolean,
): Nodes[] {
  const taken = ids ? new Set<string>() : null
  return new Preparation(article, library, taken, { left: most.files }, [article.file]).all(nodes)
}

class Preparation {
  private readonly article: Article
  private readonly library: Library
  /** The ids that the page has; null where it gets none. */
  private readonly taken: Set<string> | null
  private readonly budget: { left: number }
  private readonly stack: readonly string[]
  private readonly definitions: Map<string, string>
  private readonly named: Map<number, Segment>
  private readonly ids: Map<number, string[]>

  constructor(
    article: Article,
    library: Library,
    taken: Set<string> | null,
    budget: { left: number },
    stack: readonly string[],
  ) {
    this.article = article
    this.library = library
    this.taken = taken
    this.budget = budget
    this.stack = stack
    this.definitions = new Map(
      article.definitions.map(({ label, url }) => [normalizeIdentifier(label), url]),
    )
    const segments = taken === null ? [] : article.segments
    this.named = new Map(segments.map((segment) => [segment.place.start, segment]))
    this.ids = taken === null ? new Map() : anchorIds(article, library)
  }

  all(nodes: readonly Nodes[]): Nodes[] {
    return nodes.flatMap((node) => this.one(node))
  }

  private one(node: Nodes): Nodes[] {
    switch (node.type) {
      case 'definition':
        return []
      case 'linkReference': {
        const children = this.all(node.children) as PhrasingContent[]
        const url = this.definitions.get(normalizeIdentifier(node.identifier))
        if (url === undefined) return [{ ...node, children }]
        return [{ type: 'link', url, children: children.flatMap(unlinked) }]
      }
      case 'link': {
        const children = this.all(node.children) as PhrasingContent[]
        return [{ ...node, url: this.rebase(node.url), children: children.flatMap(unlinked) }]
      }
      case 'imageReference': {
        const url = this.definitions.get(normalizeIdentifier(node.identifier))
        return url === undefined ? [node] : picture(url, node.alt ?? '')
      }
      case 'image':
        return picture(node.url, node.alt ?? '')
      case 'docsDirective':
        return this.directive(node)
      case 'html':
        return [{ ...node, value: withoutPictures(node.value) }]
      case 'paragraph':
        return this.paragraph(node)
      case 'heading':
        return [this.heading(node)]
      default:
        if (!('children' in node)) return [node]
        return [{ ...node, children: this.withAnchors(node, this.all(node.children)) } as Nodes]
    }
  }

  private paragraph(node: Nodes & { type: 'paragraph' }): Nodes[] {
    const [only, ...others] = node.children.filter((child) => !isSpace(child))
    if (only?.type === 'docsDirective' && others.length === 0) {
      const directive = readDirective(only.value)
      if (directive.name === 'include') return this.include(directive.attributes['url'])
    }
    const children = this.withAnchors(node, this.all(node.children)) as PhrasingContent[]
    return [{ ...node, children }]
  }

  private directive(node: Nodes & { type: 'docsDirective' }): Nodes[] {
    const { name, attributes } = readDirective(node.value)
    if (name === 'image') return picture(attributes['source'] ?? '', attributes['alt-text'] ?? '')
    if (name !== 'include') return [node]
    const included = this.include(attributes['url'])
    return included.flatMap((block) => (block.type === 'paragraph' ? block.children : []))
  }

  private include(url: string | undefined): Nodes[] {
    const path = url === undefined ? null : resolvePath(this.article.path, url)
    const article = path === null ? null : this.library.shown(this.article.locale, path)
    if (article === null || this.stack.includes(article.file)) return []
    if (this.stack.length > most.depth || this.budget.left-- <= 0) return []
    const stack = [...this.stack, article.file]
    const inner = new Preparation(article, this.library, this.taken, this.budget, stack)
    return inner.all(article.tree.children).map((node) => node as RootContent)
  }

  /** An address that counts from an included file, as it counts from the page. */
  private rebase(url: string): string {
    if (this.stack.length === 1 || !/^(?![a-z][a-z0-9+.-]*:|[/#\\])./i.test(url)) return url
    const page = this.library.articleOf(this.stack[0]!)
    const { segments, climbs } = climb(this.article.path, url)
    const up = '../'.repeat(page.path.split('/').length - 1 + climbs)
    const rest = /[?#].*$/s.exec(url)?.[0] ?? ''
    return up + segments.map(encodeURIComponent).join('/') + rest
  }

  private heading(node: Nodes & { type: 'heading' }): Nodes {
    const children = this.all(node.children) as PhrasingContent[]
    const [id, ...others] = this.idsOf(node)
    const data = id === undefined ? node.data : { ...node.data, hProperties: { id } }
    return { ...node, ...(data && { data }), children: [...others.map(anchor), ...children] }
  }

  private withAnchors(node: Nodes, children: Nodes[]): Nodes[] {
    return phrasing.has(node.type) ? [...this.idsOf(node).map(anchor), ...children] : children
  }

  /** The ids of the segment that a node is; a page has each of them once. */
  private idsOf(node: Nodes): string[] {
    const first = 'children' in node ? node.children[0] : undefined
    const segment = this.named.get(first?.position?.start.offset ?? -1)
    const ids = segment === undefined ? [] : (this.ids.get(segment.index) ?? [])
    return ids.filter((id) => {
      if (this.taken === null || this.taken.has(id)) return false
      this.taken.add(id)
      return true
    })
  }
}

/**
 * The site holds texts and asks nobody else for anything: a picture is its description, and that
 * leads to it where it is elsewhere on the web.
 */
function picture(url: string, alt: string): PhrasingContent[] {
  const description: PhrasingContent = { type: 'text', value: alt }
  const isElsewhere = /^https:/i.test(url.trim())
  return isElsewhere && alt !== ''
    ? [{ type: 'link', url, children: [description] }]
    : [description]
}

/** No link stands in a link: the outer one leads further. */
function unlinked(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'link') return node.children
  if (!('children' in node)) return [node]
  return [{ ...node, children: node.children.flatMap(unlinked) }]
}

/** HTML whose pictures are their descriptions. */
function withoutPictures(html: string): string {
  return readHtml(html)
    .map(({ kind, name, attributes, start, end }) => {
      const isPicture = kind === 'open' && name === 'img'
      return isPicture ? escapeHtml(attributes['alt'] ?? '') : html.slice(start, end)
    })
    .join('')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

const phrasing = new Set(['paragraph', 'tableCell'])

function isSpace(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

function anchor(id: string): PhrasingContent {
  return { type: 'emphasis', data: { hName: 'span', hProperties: { id } }, children: [] }
}
