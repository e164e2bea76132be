import type { Article, Place } from '../../../model.ts'
import { visit } from 'unist-util-visit'
import { readDirective } from '../../../parse/directives.ts'
import { readHtml } from '../../../parse/html.ts'
import { placeOf } from '../../../parse/places.ts'
import { isSafeUrl } from '../../../parse/url.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const unsafeUrl: Rule = {
  id: 'text/unsafe-url',
  severity: 'error',
  says: '`javascript:`, `data:` and the like',
  why: 'Such an address runs code, or shows foreign content, in the name of the site. `build` refuses it whatever settings and suppressions say.',
  article: judge,
}

function* judge({ article }: ArticleSubject): Iterable<Remark> {
  for (const { url, place } of addresses(article)) {
    if (isSafeUrl(url) || crossReference.test(url)) continue
    const actual = url.length > 60 ? `${url.slice(0, 60)}…` : url
    const reason = `Unexpected unsafe address \`${actual}\`, expected one that begins with \`https:\`, \`http:\`, \`mailto:\` or \`tel:\`, or a relative one`
    yield { file: article.file, place, reason, actual }
  }
}

/** Microsoft's docs dialect names an API so; it is no address, and its link never reaches a page. */
const crossReference = /^xref:/i

interface Address {
  url: string
  place: Place
}

/** Every address of an article, whatever it is for: a definition that nothing uses yet, too. */
function addresses(article: Article): Address[] {
  const found: Address[] = []
  visit(article.tree, (node) => {
    if (!node.position) return
    const place = placeOf(node)
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      found.push({ url: node.url, place })
    } else if (node.type === 'html') {
      for (const url of htmlAddresses(node.value)) found.push({ url, place })
    } else if (node.type === 'docsDirective') {
      const { url, source, lightbox } = readDirective(node.value).attributes
      for (const one of [url, source, lightbox])
        if (one !== undefined) found.push({ url: one, place })
    }
  })
  return found
}

const attributes = 'href src srcset action formaction poster background cite data xlink:href'.split(
  ' ',
)

function htmlAddresses(html: string): string[] {
  return readHtml(html).flatMap((piece) =>
    attributes.flatMap((name) => decode(piece.attributes[name])),
  )
}

/** Browsers decode references in attributes: `java&#115;cript:`. */
function decode(value: string | undefined): string[] {
  if (value === undefined) return []
  return [
    value.replace(
      /&#(?:x([\da-f]{1,6})|(\d{1,7}));?|&(colon|tab|newline);/gi,
      (whole, hex, decimal, name) => {
        if (name !== undefined) return name.toLowerCase() === 'colon' ? ':' : ''
        const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole
      },
    ),
  ]
}
