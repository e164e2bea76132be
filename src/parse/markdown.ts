import type { Root } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { visit } from 'unist-util-visit'
import { docsFromMarkdown, docsSyntax } from './docs-syntax.ts'

/**
 * Reads the Markdown of `text` from `from` on; positions are those of `text`. What stands before
 * is read as blank: spaces of the same length, line ends kept.
 */
export function parseMarkdown(text: string, from: number): Root {
  // micromark replaces NUL too, but then slices what stands beside it wrongly.
  const body = text.slice(from).replaceAll('\0', '\uFFFD')
  if (from > 0) return processor.parse(text.slice(0, from).replace(/[^\r\n]/g, ' ') + body)
  return text.startsWith('\uFEFF') ? shift(processor.parse(body)) : processor.parse(body)
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

/** micromark skips a byte order mark without counting it. */
function shift(tree: Root): Root {
  visit(tree, (node) => {
    if (!node.position) return
    for (const point of [node.position.start, node.position.end]) {
      point.offset!++
      if (point.line === 1) point.column++
    }
  })
  return tree
}
