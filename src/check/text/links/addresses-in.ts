import type { Article } from '../../../model/article.ts'
import type { Place } from '../../../model/place.ts'
import { visit } from 'unist-util-visit'
import { readDirective } from '../../../parse/dialects/directives.ts'
import { readHtml } from '../../../parse/html/read-html.ts'
import { placeOf } from '../../../text/lines.ts'

export interface Address {
  url: string
  /** The link, image, definition or element that holds it. */
  place: Place
}

/** Every address of an article, whatever it is for: a definition that nothing uses yet, too. */
export function addressesIn(article: Article): Address[] {
  const addresses: Address[] = []
  visit(article.tree, (node) => {
    if (!node.position) return
    const place = placeOf(node)
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      addresses.push({ url: node.url, place })
    } else if (node.type === 'html') {
      for (const url of htmlAddresses(node.value)) addresses.push({ url, place })
    } else if (node.type === 'docsDirective') {
      const { url, source, lightbox } = readDirective(node.value).attributes
      for (const address of [url, source, lightbox])
        if (address !== undefined) addresses.push({ url: address, place })
    }
  })
  return addresses
}

/** Addresses in running text, which some programs turn into links. */
export function bareAddressesIn({ segments }: Article): Address[] {
  return segments.flatMap(({ spans }) =>
    spans.flatMap(({ kind, target, place }) =>
      kind === 'url' && target !== null ? [{ url: target, place }] : [],
    ),
  )
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
