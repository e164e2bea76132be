import { certainFix } from '../../certain-code.ts'
import { looksLikeCode, meaning } from '../../meant.ts'
import type { LocaleSubject, Remark, Rule } from '../../rule.ts'

export const malformed: Rule = {
  id: 'codes/malformed',
  severity: 'error',
  says: 'a row that is an entry but for its code (`= ix`, `= ١٤`)',
  why: 'A code that machines cannot read is no code: the entry is lost, though a reader sees it.',
  locale: judge,
}

function* judge({ catalog, articles }: LocaleSubject): Iterable<Remark> {
  const { registry } = catalog
  if (registry.entries?.from !== 'table') return
  const candidates = articles.flatMap((one) => one.candidates)
  for (const candidate of candidates) {
    const { code, symbol } = candidate.written
    const text = code?.text ?? ''
    if (Object.hasOwn(registry.codes, text) || looksLikeCode(text, registry)) continue
    const { about, claims } = meaning(candidate, catalog)
    const expected = about ? `\`${about.code}\`` : 'one as catalog.yaml lists them'
    yield {
      file: candidate.file,
      place: code?.place ?? symbol?.place ?? candidate.place,
      code: about?.code ?? null,
      reason: code
        ? `Unexpected code \`${text}\`, expected ${expected}`
        : `Missing code, expected ${expected}`,
      expected: about?.code ?? null,
      actual: code?.text ?? null,
      claims,
      fix: certainFix(candidate, candidates, catalog),
    }
  }
}
