import type { Nodes } from 'mdast'
import type { Article, Text } from '../../model/article.ts'
import { richText } from '../../render/rich-text.ts'
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
    const { plain, html } = richText(ready, linkMap(this.library, this.article, this.locale, false))
    return plain === '' ? null : { plain, html: html.trim() }
  }

  /** The HTML of a page of the article's own: its anchors can be linked to. */
  page(nodes: readonly Nodes[]): string {
    const ready = prepare(nodes, this.article, this.library, true)
    return richText(ready, linkMap(this.library, this.article, this.locale, true)).html
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
    html: there.map(({ html }) => asBlock(html)).join('\n'),
  }
}

const block = /^<(?:p|ul|ol|table|pre|blockquote|aside|div|h[1-6]|dl|details|figure|hr|section)\b/

function asBlock(html: string): string {
  return block.test(html) ? html : `<p>${html}</p>`
}
