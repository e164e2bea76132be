import type { Element, Parents, Root } from 'hast'
import type { LinkMap } from './rich.ts'
import { isSafeUrl } from './url.ts'

/** Gives links and images of a safe tree their last form, in place. */
export function finish(tree: Root, link: LinkMap): void {
  each(tree, link)
}

function each(parent: Parents, link: LinkMap): void {
  for (let index = 0; index < parent.children.length; index++) {
    const child = parent.children[index]!
    if (child.type !== 'element') continue
    each(child, link)
    if (child.tagName === 'a' && !finishLink(child, link)) {
      parent.children.splice(index, 1, ...child.children)
      index += child.children.length - 1
    }
    if (child.tagName === 'img') finishImage(child)
  }
}

/** False where nothing is left to link to. */
function finishLink(node: Element, link: LinkMap): boolean {
  const { href } = node.properties
  if (typeof href !== 'string' || !isSafeUrl(href)) return false
  const mapped = link(href)
  if (mapped === null || !isSafeUrl(mapped)) return false
  node.properties['href'] = mapped
  return true
}

function finishImage(node: Element): void {
  const { src } = node.properties
  if (
    typeof src !== 'string' ||
    !isSafeUrl(src) ||
    /^https?:/i.test(src) !== /^https:/i.test(src)
  ) {
    delete node.properties['src']
  }
  node.properties['loading'] = 'lazy'
}
