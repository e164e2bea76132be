import type { Cell } from '../../model/article.ts'

/** Whether a reader sees nothing in the cell: no text, no picture. */
export function isEmpty({ plain, nodes }: Cell): boolean {
  const hasImage = nodes.some(({ type }) => type === 'image' || type === 'imageReference')
  return !hasImage && plain.replace(/[\s\p{Cf}\p{Cc}\uFFFC]/gu, '') === ''
}
