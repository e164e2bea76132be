import type { Root } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { visit } from 'unist-util-visit'
import { docsFromMarkdown, docsSyntax } from './docs-syntax.ts'

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
