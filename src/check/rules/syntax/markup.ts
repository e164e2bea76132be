import type { Rule } from '../../rule.ts'
import { faultsOf } from '../../structure/faults.ts'

export const markup: Rule = {
  id: 'syntax/markup',
  severity: 'warn',
  graver: 'Markdown that fell apart: error',
  says: 'HTML left open, HTML that a page may not hold, a broken docs directive, Markdown that fell apart into text (`[x] (u)`, `(x)[u]`, `! [x](u)`, `[x] [1]`, `[] `)',
  why: 'Readers see the pieces, or lose the text between them: what a page may not hold is dropped.',
  article: (subject) =>
    faultsOf('markup', subject).map((one) =>
      one.fix ? { ...one, severity: 'error', fallen: true } : one,
    ),
}
