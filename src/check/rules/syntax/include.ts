import { posix } from 'node:path'
import type { Article } from '../../../model.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const include: Rule = {
  id: 'syntax/include',
  severity: 'warn',
  says: 'an include or image that is not there or leads out of the folder',
  why: 'Readers get a hole where the text or picture should be. Nothing outside the catalog folder is ever opened.',
  article: judge,
}

type Resource = Article['resources'][number]

function* judge({ article, catalog }: ArticleSubject): Iterable<Remark> {
  for (const resource of article.resources) {
    if (isElsewhere(resource.url)) continue
    const at = { file: article.file, place: resource.place, actual: resource.url }
    const what = `${resource.kind} \`${resource.url}\``
    const path = pathOf(resource, article.file)
    if (path === null)
      yield { ...at, reason: `Unexpected ${what}, expected a file of the catalog folder` }
    else if (!catalog.files.has(path)) {
      const near = [...catalog.files].find((file) => file.toLowerCase() === path.toLowerCase())
      const wanted = near === undefined ? `\`${path}\` to be there` : `\`${near}\``
      yield { ...at, reason: `Unexpected ${what}, expected ${wanted}` }
    }
  }
}

/** An address on the web; what may not be one is for `text/unsafe-url`. */
function isElsewhere(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)
}

/** Relative to the catalog folder; null where it leads out of it, as `~/` and `/` do. */
function pathOf({ url }: Resource, file: string): string | null {
  const written = decode(url.replace(/[?#].*$/s, '')).replaceAll('\\', '/')
  if (/^[~/]/.test(written)) return null
  const path = posix.join(posix.dirname(file), written)
  return path === '..' || path.startsWith('../') ? null : path
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
