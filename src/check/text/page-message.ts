import type { Article, Segment } from '../../model/article.ts'
import type { ArticleSubject } from '../rule.ts'

/**
 * The segments of the message that a page documents: the first paragraph or quotation under its
 * title. None in any other article.
 */
export function pageMessage({ catalog, candidates }: ArticleSubject, base: Article): Segment[] {
  if (catalog.registry.entries?.from !== 'page') return []
  if (!candidates.some(({ code }) => code !== null)) return []
  const body = base.segments.filter(({ kind }) => kind !== 'title')
  const top = body[0]?.kind === 'heading' && body[0].depth === 1 ? body.slice(1) : body
  const next = top.findIndex(({ kind }) => kind === 'heading')
  const first = top
    .slice(0, next < 0 ? undefined : next)
    .find(({ kind, block }) => kind === 'paragraph' && base.blocks[block]!.kind !== 'alert')
  if (first === undefined) return []
  const isQuoted = base.blocks[first.block]!.kind === 'quote'
  return isQuoted ? top.filter(({ block }) => block === first.block) : [first]
}
