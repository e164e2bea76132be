import type { Rule } from '../../rule.ts'
import { faultsOf } from '../../structure/faults.ts'

export const tooLarge: Rule = {
  id: 'syntax/too-large',
  severity: 'error',
  says: 'past a bound; the rest is not judged',
  why: 'A file past these bounds takes Markdown parsers minutes, and no article that helps anyone is near them.',
  article: (subject) => faultsOf('too-large', subject),
}
