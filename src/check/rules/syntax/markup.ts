import type { Rule } from '../../rule.ts'
import { faultsOf } from '../../faults.ts'

export const markup: Rule = {
  id: 'syntax/markup',
  severity: 'warn',
  says: 'HTML left open, HTML that a page may not hold, a broken docs directive',
  why: 'Readers see the pieces, or lose the text between them: what a page may not hold is dropped.',
  article: (subject) => faultsOf('markup', subject),
}
