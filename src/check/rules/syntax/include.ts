import { posix } from 'node:path'
import type { Article } from '../../../model.ts'
import { canonical } from '../../../locale.ts'
import { decodePercent } from '../../../parse/url.ts'
import { fileStart } from '../../place.ts'
import type { ArticleSubject, LocaleSubject, Remark, Rule } from '../../rule.ts'

export const include: Rule = {
  id: 'syntax/include',
  severity: 'warn',
  says: 'an include or image that is not there or leads out of the folder',
  why: 'Readers get a hole where the text or picture should be. Nothing outside the catalog folder is ever opened.',
  article: judge,
  locale: judgeLinks,
}

/** Links among the files themselves; what stands in no locale's folder is the source's. */
function* judgeLinks({ catalog, locale, isSource }: LocaleSubject): Iterable<Remark> {
  const { locales } = catalog.registry
  for (const file of catalog.outside ?? []) {
    const owner = canonical(file.split('/')[0]!)
    if (owner !== null && locales.includes(owner) ? owner !== locale : !isSource) continue
    const reason = `Unexpected link to something that is not a file of the catalog folder, expected the file itself`
    yield { file, place: fileStart, segment: null, reason, actual: file }
  }
}

type Resource = Article['resources'][number]

function* judge({ article, catalog }: ArticleSubject): Iterable<Remark> {
  for (const resource of article.resources) {
    if (isElsewhere(resource.url)) continue
    const path = pathOf(resource, article.file)
    if (path !== null && catalog.files.has(path)) continue
    const { kind, url, place } = resource
    yield {
      file: article.file,
      place,
      actual: url,
      reason: `Unexpected ${kind} \`${url}\`, ${expectation(path, article.file, catalog.files)}`,
    }
  }
}

function expectation(path: string | null, file: string, files: ReadonlySet<string>): string {
  if (path === null) return 'which leads out of the catalog folder, expected a file in it'
  const near = [...files].find((one) => one.toLowerCase() === path.toLowerCase())
  if (near !== undefined) return `expected \`${near}\``
  const folder = file.slice(0, file.indexOf('/') + 1)
  return path.startsWith(folder)
    ? `expected \`${path}\` to be there`
    : `which leads out of \`${folder}\`, expected a file that is there`
}

/** An address on the web; what may not be one is for `text/unsafe-url`. */
function isElsewhere(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)
}

/** Relative to the catalog folder; null where it leads out of it, as `~/` and `/` do. */
function pathOf({ url }: Resource, file: string): string | null {
  const written = decodePercent(url.replace(/[?#].*$/s, '')).replaceAll('\\', '/')
  if (/^[~/]/.test(written)) return null
  const path = posix.join(posix.dirname(file), written)
  return path === '..' || path.startsWith('../') ? null : path
}
