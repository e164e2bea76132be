import { certainCode } from '../../rows/certain-code.ts'
import { meaning, surplus } from '../../rows/identify.ts'
import { rewrite } from '../../rows/replace-cell.ts'
import type { LocaleSubject, Remark, Rule } from '../../rule.ts'
import { sourcePlace } from '../../rows/source-row.ts'

export const duplicate: Rule = {
  id: 'codes/duplicate',
  severity: 'error',
  says: 'a code has two entries',
  why: 'Only one of them can be shown, and the code that the other was meant for is missing.',
  locale: judge,
}

function* judge({ catalog, articles }: LocaleSubject): Iterable<Remark> {
  const all = articles.flatMap(({ candidates }) => candidates)
  const twice = surplus(all, catalog)
  for (const subject of articles)
    for (const candidate of subject.candidates) {
      const keeper = twice.get(candidate)
      if (!keeper) continue
      const { text, place } = candidate.written.code!
      const { bySymbol, bySupportId, claims } = meaning(candidate, catalog)
      const meant = [bySymbol, bySupportId].find((one) => one !== null && one !== text) ?? null
      const certain = certainCode(candidate, all, catalog)
      const { line, column } = keeper.place
      yield {
        file: subject.article.file,
        place,
        code: text,
        reason: `Unexpected second entry of code \`${text}\`, expected ${meant === null ? 'one' : `code \`${meant}\``}`,
        source: sourcePlace(subject, meant ?? text, 'code'),
        expected: meant,
        actual: text,
        related: [{ file: keeper.file, line, column, note: `the entry of code ${text}` }],
        claims,
        fix:
          certain === null || certain === text
            ? null
            : rewrite(subject.article, candidate.written.code, certain),
      }
    }
}
