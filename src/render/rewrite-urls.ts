import type { Element, ElementContent, Parents } from 'hast'
import { isSafeUrl, type LinkMap } from '../text/urls.ts'

/** Gives links, images and anchors of a safe tree their last form, in place. */
export function finish(parent: Parents, link: LinkMap): void {
  const children: ElementContent[] = []
  for (const child of parent.children) {
    if (child.type === 'doctype') continue
    if (child.type !== 'element') children.push(child)
    else {
      finish(child, link)
      for (const inner of finishElement(child, link)) children.push(inner)
    }
  }
  parent.children = children
}

/** What stands in an element's place. */
function finishElement(node: Element, link: LinkMap): ElementContent[] {
  const { tagName, properties, children } = node
  if (tagName === 'p' && children.length === 0) return []
  const isNote =
    properties['dataFootnoteRef'] !== undefined || properties['dataFootnoteBackref'] !== undefined
  if (tagName === 'a' && !isNote) {
    const href = hrefOf(properties['href'], link)
    if (href === null)
      return properties['id'] === undefined ? children : [{ ...node, tagName: 'span' }]
    properties['href'] = href
  }
  if (tagName === 'img') {
    const src = sourceOf(properties['src'], link)
    if (src === null) return [{ type: 'text', value: String(properties['alt'] ?? '') }]
    Object.assign(properties, { src, loading: 'lazy' })
  }
  return [node]
}

/** Null where nothing is left to link to. */
function hrefOf(href: unknown, link: LinkMap): string | null {
  if (typeof href !== 'string' || !isSafeUrl(href)) return null
  const mapped = link(href)
  return mapped !== null && isSafeUrl(mapped) ? mapped : null
}

/** Pictures come from the site itself or over https; null: the words for it stand in its place. */
function sourceOf(src: unknown, link: LinkMap): string | null {
  if (typeof src !== 'string' || src === '' || !isSafeUrl(src)) return null
  const isAbsolute = /^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i
  const mapped = isAbsolute.test(src) ? src : link(src)
  if (mapped === null || !isSafeUrl(mapped)) return null
  return isAbsolute.test(mapped) && !/^https:/i.test(mapped) ? null : mapped
}
