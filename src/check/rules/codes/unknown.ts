import type { Candidate, Catalog, Registry } from '../../../model.ts'
import { certainFix } from '../../certain-code.ts'
import { looksLikeCode, meaning } from '../../meant.ts'
import type { LocaleSubject, Remark, Rule } from '../../rule.ts'

export const unknown: Rule = {
  id: 'codes/unknown',
  severity: 'error',
  says: 'a code that is reserved, out of range or not registered',
  why: 'A code that the product never shows sends readers to the wrong help, and the one that was meant has none.',
  locale: judge,
}

function* judge({ catalog, articles }: LocaleSubject): Iterable<Remark> {
  const candidates = articles.flatMap((one) => one.candidates)
  for (const candidate of candidates) {
    const code = candidate.written.code
    if (!code || !isUnknown(candidate, catalog)) continue
    const { about, claims } = meaning(candidate, catalog)
    const what = `Unexpected ${kindOf(code.text, catalog.registry)} code \`${code.text}\``
    yield {
      file: candidate.file,
      place: code.place,
      code: code.text,
      reason: `${what}, expected ${about ? `\`${about.code}\`` : 'a registered one'}`,
      expected: about?.code ?? null,
      actual: code.text,
      claims,
      fix: certainFix(candidate, candidates, catalog),
    }
  }
}

function isUnknown({ written }: Candidate, { registry }: Catalog): boolean {
  const { text } = written.code!
  return !Object.hasOwn(registry.codes, text) && looksLikeCode(text, registry)
}

function kindOf(code: string, { range }: Registry): string {
  if (!range || !/^\d+$/.test(code)) return 'unregistered'
  return Number(code) >= range[0] && Number(code) <= range[1] ? 'reserved' : 'out-of-range'
}
