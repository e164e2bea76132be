import type { Candidate, Catalog } from '../../../model/catalog.ts'
import type { Registry } from '../../../model/registry.ts'
import { certainCode } from '../../rows/certain-code.ts'
import { looksLikeCode, meaning } from '../../rows/identify.ts'
import { rewrite } from '../../rows/replace-cell.ts'
import type { LocaleSubject, Remark, Rule } from '../../rule.ts'
import { sourcePlace } from '../../rows/source-row.ts'

export const unknown: Rule = {
  id: 'codes/unknown',
  severity: 'error',
  says: 'a code that is reserved, out of range or not registered',
  why: 'A code that the product never shows sends readers to the wrong help, and the one that was meant has none.',
  locale: judge,
}

function* judge({ catalog, articles }: LocaleSubject): Iterable<Remark> {
  const all = articles.flatMap(({ candidates }) => candidates)
  for (const subject of articles)
    for (const candidate of subject.candidates) {
      const { code } = candidate.written
      if (!code || !isUnknown(candidate, catalog)) continue
      const { about, claims } = meaning(candidate, catalog)
      const certain = certainCode(candidate, all, catalog)
      const what = `Unexpected ${kindOf(code.text, catalog.registry)} code \`${code.text}\``
      yield {
        file: subject.article.file,
        place: code.place,
        code: about?.code ?? code.text,
        reason: `${what}, expected ${about ? `\`${about.code}\`` : 'a registered one'}`,
        source: sourcePlace(subject, about?.code, 'code'),
        expected: about?.code ?? null,
        actual: code.text,
        claims,
        fix: certain === null ? null : rewrite(subject.article, code, certain),
      }
    }
}

function isUnknown({ written, code }: Candidate, { registry }: Catalog): boolean {
  const { text } = written.code!
  if (Object.hasOwn(registry.codes, text)) return false
  // A page's code in another case is that code, badly written.
  if (registry.entries?.from === 'page' && text.toLowerCase() === code?.toLowerCase())
    return !Object.hasOwn(registry.codes, code)
  return looksLikeCode(text, registry)
}

function kindOf(code: string, { range }: Registry): string {
  if (!range || !/^\d+$/.test(code)) return 'unregistered'
  return Number(code) >= range[0] && Number(code) <= range[1] ? 'reserved' : 'out-of-range'
}
