import type { Cell } from '../../../model/article.ts'
import type { Patterns } from '../../../model/registry.ts'
import { isEmpty } from '../../rows/empty-cell.ts'
import { inFile } from '../../structure/places.ts'
import type { LocaleSubject, Remark, Rule } from '../../rule.ts'
import { sourceRow } from '../../rows/source-row.ts'

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
        const id = cell && column === 'technical' ? loneId(cell, catalog.patterns) : null
        if (!cell || (id === null && !isEmpty(cell))) continue
        const source = sourceRow(subject, code)
        const answer = source?.cells[index + 1]
        yield {
          file,
          place: cell.place,
          segment: cell.segment,
          code,
          reason:
            id === null
              ? `Unexpected empty cell, expected ${names[column]}`
              : `Unexpected support ID \`${id}\` alone, expected ${names[column]} after it`,
          source: source && answer ? inFile(source.file, answer.place) : null,
          expected: names[column],
          actual: id,
        }
      }
    }
}

/** The support ID of a cell that says nothing else. */
function loneId(cell: Cell, { supportIds }: Patterns): string | null {
  const [id] = supportIds(cell.plain)
  if (id === undefined) return null
  const before = cell.plain.slice(0, id.at)
  const after = cell.plain.slice(id.at + id.text.length).replace(/^\s*(?:[:：]|\p{Pd})/u, '')
  return isEmpty({ ...cell, plain: before + after }) ? id.text : null
}
