import { lostTables } from '../../rows/lost-tables.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const lostTable: Rule = {
  id: 'structure/lost-table',
  severity: 'error',
  says: 'rows of a table stand in running text',
  why: 'A reader sees pipes and dashes in one long line; mostly a blank line before the table is missing.',
  article: judge,
}

function* judge(subject: ArticleSubject): Iterable<Remark> {
  for (const { place, segment } of lostTables(subject))
    yield {
      file: subject.article.file,
      place,
      segment,
      reason:
        'Unexpected rows of a table in running text, expected a table: a blank line before its header, and a line of dashes after it',
      expected: 'a table',
    }
}
