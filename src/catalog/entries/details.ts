import type { RootContent } from 'mdast'
import type { Article } from '../../model/article.ts'
import type { Place } from '../../model/place.ts'
import type { Registry } from '../../model/registry.ts'
import { stretchAt, type Stretch } from './anchored-parts.ts'

/** The parts of an error's explanation: their anchors' ends, and their ids on the error's page. */
export const parts = ['cause', 'user', 'admin'] as const

/** The sections of an article that explain a code. */
export interface Details {
  /** The section with its heading; null where only parts of it are there. */
  whole: Stretch | null
  /** What stands in it before its first heading. */
  intro: RootContent[]
  cause: Stretch | null
  user: Stretch | null
  admin: Stretch | null
}

/** The anchor of a code's section, or null where the catalog has none. */
export function detailsAnchor(registry: Registry, code: string): string | null {
  const { entries } = registry
  const details = entries?.from === 'table' ? entries.details : null
  return details === null ? null : details.replace('{code}', code)
}

/** Finds a code's sections by their anchors; null where there is none of them. */
export function detailsOf(article: Article, registry: Registry, code: string): Details | null {
  const anchor = detailsAnchor(registry, code)
  if (anchor === null) return null
  const whole = stretchAt(article, anchor)
  const [cause, user, admin] = parts.map((part) => stretchAt(article, `${anchor}-${part}`))
  const found = [whole, cause, user, admin].some((one) => one != null)
  if (!found) return null
  const named = [cause, user, admin].flatMap((one) => one?.nodes ?? [])
  const end = whole?.nodes.findIndex((node) => node.type === 'heading' || named.includes(node)) ?? 0
  const intro = whole === null ? [] : end < 0 ? whole.nodes : whole.nodes.slice(0, end)
  return { whole, intro, cause: cause!, user: user!, admin: admin! }
}

/** Where the article speaks of a code in sections of its own. */
export function detailsPlaces(article: Article, registry: Registry, code: string): Place[] {
  const anchor = detailsAnchor(registry, code)
  if (anchor === null) return []
  return [anchor, ...parts.map((part) => `${anchor}-${part}`)].flatMap(
    (id) => stretchAt(article, id)?.place ?? [],
  )
}
