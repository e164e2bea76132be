import { isEmpty } from '../../empty-cell.ts'
import { inFile } from '../../place.ts'
import type { LocaleSubject, Remark, Rule } from '../../rule.ts'
import { sourceRow } from '../../source-row.ts'

export const empty: Rule = {
  id: 'codes/empty',
  severity: 'error',
  says: 'a cell of an entry holds nothing',
  why: 'A portal would show an empty message, and support an error without its details.',
  locale: judge,
}

const names = { message: 'a message', technical: 'technical details' } as const

function* judge({ catalog, articles }: LocaleSubject): Iterable<Remark> {
  const { entries } = catalog.registry
  if (entries?.from !== 'table') return
  for (const subject of articles)
    for (const { file, code, cells } of subject.candidates) {
      for (const [index, column] of entries.columns.entries()) {
        const cell = cells[index + 1]
        if (!cell || !isEmpty(cell)) continue
        const source = sourceRow(subject, code)
        const answer = source?.cells[index + 1]
        yield {
          file,
          place: cell.place,
          segment: cell.segment,
          code,
          reason: `Unexpected empty cell, expected ${names[column]}`,
          source: source && answer ? inFile(source.file, answer.place) : null,
          expected: names[column],
        }
      }
    }
}
