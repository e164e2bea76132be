import { separateLetters } from '../../language/scripts.ts'
import type { Root } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { visit } from 'unist-util-visit'
import { docsFromMarkdown, docsSyntax } from '../dialects/docs-syntax.ts'

/**
 * Reads the Markdown of `text` from `from` on, front matter or nothing before it; positions are
 * those of `text`.
 */
export function parseMarkdown(text: string, from: number): Root {
  // micromark replaces NUL too, but then slices what stands beside it wrongly.
  const body = text.slice(from).replaceAll('\0', '\uFFFD')
  // It skips a byte order mark without counting it.
  const skipped = from + (body.startsWith('\uFEFF') ? 1 : 0)
  const tree = processor.parse(body)
  wholeAddresses(tree)
  return skipped === 0 ? tree : shift(tree, text.slice(0, skipped))
}

const processor = unified().use(remarkParse).use(remarkGfm).use(docs).use(exactPlaces).freeze()

function docs(this: Processor): void {
  const data = this.data() as Record<string, unknown[]>
  data['micromarkExtensions']!.push(docsSyntax())
  data['fromMarkdownExtensions']!.push(docsFromMarkdown())
}

/**
 * remark-gfm finds addresses once more in the finished tree, and what it makes there has no
 * positions. We look for what the tokenizer leaves ourselves, see literals.ts.
 */
function exactPlaces(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions: (FromMarkdown | FromMarkdown[])[] }
  data.fromMarkdownExtensions = data.fromMarkdownExtensions
    .flat()
    .map(({ transforms: _, ...extension }) => extension)
}

/**
 * `hjälp@example.com`: to GFM an address begins behind its last letter that is not ASCII. Such an
 * end of one is no link; what is the whole address is for literals.ts to find.
 */
function wholeAddresses(tree: Root): void {
  visit(tree, 'link', (node, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1]
    const [text] = node.children
    if (before?.type !== 'text' || text?.type !== 'text' || !node.position) return
    const { start, end } = node.position
    const isBare = end.offset! - start.offset! === text.value.length
    if (!isBare || node.url !== `mailto:${text.value}` || !partOfAddress.test(before.value)) return
    before.value += text.value
    before.position!.end = end
    const after = parent!.children[index! + 1]
    if (after?.type === 'text') {
      before.value += after.value
      before.position!.end = after.position!.end
    }
    parent!.children.splice(index!, after?.type === 'text' ? 2 : 1)
    return index
  })
}

/** Scripts without spaces go on right beside an address. */
const partOfAddress = new RegExp(String.raw`[${separateLetters}\p{M}]$`, 'u')

/** Counts what stands before the text of a tree. */
function shift(tree: Root, before: string): Root {
  const lines = before.split(/\r\n?|\n/)
  const onFirst = lines.at(-1)!.length
  visit(tree, ({ position }) => {
    if (!position) return
    for (const point of [position.start, position.end]) {
      if (point.line === 1) point.column += onFirst
      point.line += lines.length - 1
      point.offset! += before.length
    }
  })
  return tree
}
