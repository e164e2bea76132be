import type { Rule } from '../../rule.ts'
import { faultsOf } from '../../structure/faults.ts'

export const encoding: Rule = {
  id: 'syntax/encoding',
  severity: 'error',
  says: 'not UTF-8, a NUL, a byte that is no character',
  why: 'A byte that is no character reaches readers as � and breaks searches and builds. Nothing else of the file is judged.',
  article: (subject) => faultsOf('encoding', subject),
}
