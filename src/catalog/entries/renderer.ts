import type { Nodes } from 'mdast'
import type { Article, Html, Text } from '../../model/article.ts'
import { joinHtml, trimHtml } from '../../render/combine-html.ts'
import { richPage, richText } from '../../render/rich-text.ts'
import type { SectionedHtml } from '../../render/write-html.ts'
import type { Library } from '../article-index.ts'
import { linkMap } from '../addresses.ts'
import { prepare } from './resolve-includes.ts'

/** Renders nodes of one article for the pages of one locale. */
export class Renderer {
  readonly article: Article
  /** The locale whose pages show it: where the article's own has no text, another's. */
  readonly locale: string
  readonly library: Library

  constructor(article: Article, locale: string, library: Library) {
    this.article = article
    this.locale = locale
    this.library = library
  }

  /** Both faces; null where nothing is left to read. */
  text(nodes: readonly Nodes[]): Text | null {
    const ready = prepare(nodes, this.article, this.library, false)
    const text = richText(ready, linkMap(this.library, this.article, this.locale, false))
    return text.plain === '' ? null : { plain: text.plain, ...trimHtml(text) }
  }

  /** The HTML of a page of the article's own: its anchors can be linked to. */
  page(nodes: readonly Nodes[]): SectionedHtml {
    const ready = prepare(nodes, this.article, this.library, true)
    return richPage(ready, linkMap(this.library, this.article, this.locale, true))
  }

  plain(nodes: readonly Nodes[]): string {
    return this.text(nodes)?.plain ?? ''
  }

  /** Where a link of the article leads to, null where it leads nowhere. */
  href(url: string): string | null {
    return linkMap(this.library, this.article, this.locale, false)(url)
  }
}

/** Several texts below each other. */
export function joinTexts(texts: readonly (Text | null)[]): Text | null {
  const there = texts.filter((text) => text !== null)
  if (there.length < 2) return there[0] ?? null
  return {
    plain: there.map(({ plain }) => plain).join('\n\n'),
    ...joinHtml(there.flatMap((text, index) => [index === 0 ? '' : '\n', asBlock(text)])),
  }
}

const block = /^<(?:p|ul|ol|table|pre|blockquote|aside|div|h[1-6]|dl|details|figure|hr|section)\b/

function asBlock(text: Html): Html {
  return block.test(text.html) ? text : joinHtml(['<p>', text, '</p>'])
}
