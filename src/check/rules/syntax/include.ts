import { owners } from '../../structure/owners.ts'
import { fileStart } from '../../structure/places.ts'
import { resourcePath } from '../../structure/resource-path.ts'
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
function* judgeLinks({ catalog, locale }: LocaleSubject): Iterable<Remark> {
  const ownerOf = owners(catalog.registry)
  for (const file of catalog.outside ?? []) {
    if (ownerOf(file) !== locale) continue
    const reason = `Unexpected link to something that is not a file of the catalog folder, expected the file itself`
    yield { file, place: fileStart, segment: null, reason, actual: file }
  }
}

function* judge({ article, catalog }: ArticleSubject): Iterable<Remark> {
  for (const resource of article.resources) {
    if (isElsewhere(resource.url)) continue
    const path = resourcePath(resource.url, article.file)
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
