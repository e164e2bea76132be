import { certainFix } from '../../certain-code.ts'
import { meaning, surplus } from '../../meant.ts'
import type { LocaleSubject, Remark, Rule } from '../../rule.ts'

export const duplicate: Rule = {
  id: 'codes/duplicate',
  severity: 'error',
  says: 'a code has two entries',
  why: 'Only one of them can be shown, and the code that the other was meant for is missing.',
  locale: judge,
}

function* judge({ catalog, articles }: LocaleSubject): Iterable<Remark> {
  const candidates = articles.flatMap((one) => one.candidates)
  for (const [candidate, keeper] of surplus(candidates, catalog)) {
    const { text, place } = candidate.written.code!
    const { bySymbol, bySupportId, claims } = meaning(candidate, catalog)
    const meant = [bySymbol, bySupportId].find((one) => one !== null && one !== text) ?? null
    const { line, column } = keeper.place
    yield {
      file: candidate.file,
      place,
      code: text,
      reason: `Unexpected second entry of code \`${text}\`, expected ${meant === null ? 'one' : `code \`${meant}\``}`,
      expected: meant,
      actual: text,
      related: [{ file: keeper.file, line, column, note: `the entry of code ${text}` }],
      claims,
      fix: certainFix(candidate, candidates, catalog),
    }
  }
}
