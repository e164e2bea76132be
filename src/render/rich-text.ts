import type { ElementContent, Nodes as Hast, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import type { Nodes } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import type { Text } from '../model/article.ts'
import { finish } from './rewrite-urls.ts'
import { richHandlers } from './handlers.ts'
import { plainOf } from './to-text.ts'
import { schema } from './allowed-html.ts'
import { writeHtml, writeSections, type SectionedHtml } from './write-html.ts'
import { readTags } from '../parse/html/html-tags.ts'
import type { LinkMap } from '../text/urls.ts'

/**
 * Inline or block nodes of an article with both faces, made from one tree. Safe by sanitising:
 * what the HTML holds, the schema names.
 */
export function richText(nodes: readonly Nodes[], link: LinkMap): Text {
  const tree = safeTree(nodes)
  const plain = plainOf(tree)
  finish(tree, link)
  return { plain, ...writeHtml(tree) }
}

/** Block nodes of an article as the body of a page, made and made safe in the same way. */
export function richPage(nodes: readonly Nodes[], link: LinkMap): SectionedHtml {
  const tree = safeTree(nodes)
  finish(tree, link)
  return writeSections(tree)
}

/** The plain face alone. */
export function plainText(nodes: readonly Nodes[]): string {
  return plainOf(safeTree(nodes))
}

function safeTree(nodes: readonly Nodes[]): Root {
  const tags = readTags(nodes)
  const options = {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteBackLabel: () => '↩',
    ...richHandlers(tags),
  }
  // Between the blocks of a root come line ends, between the words of a paragraph none.
  const type = nodes.some(isBlock) ? 'root' : 'paragraph'
  const tree = toHast({ type, children: nodes as never }, options)
  const children = 'children' in tree ? (tree.children as ElementContent[]) : []
  const root: Root = { type: 'root', children: children.map(withoutLabel) }
  evenLines(root)
  const safe = sanitize(hasRaw(root) ? raw(root) : root, schema)
  return safe.type === 'root' ? safe : { type: 'root', children: [safe as ElementContent] }
}

/** The same text is the same, however its lines end in the file. */
function evenLines(node: Hast): void {
  const even = (text: string) => text.replace(/\r\n?/g, '\n')
  if (node.type === 'text') node.value = even(node.value)
  if (node.type === 'element')
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === 'string') node.properties[name] = even(value)
  if ('children' in node) node.children.forEach(evenLines)
}

/** The footnotes without their heading, which would be English on every page. */
function withoutLabel(node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.properties['dataFootnotes'] === undefined) return node
  const children = node.children.filter((one) => one.type !== 'element' || one.tagName !== 'h2')
  return { ...node, children }
}

const blocks = new Set(
  'root paragraph heading blockquote list listItem table code thematicBreak footnoteDefinition definition'.split(
    ' ',
  ),
)

function isBlock(node: Nodes): boolean {
  return blocks.has(node.type)
}

function hasRaw(node: Hast): boolean {
  return (node.type as string) === 'raw' || ('children' in node && node.children.some(hasRaw))
}
