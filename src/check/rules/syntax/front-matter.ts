import type { Rule } from '../../rule.ts'
import { faultsOf } from '../../structure/faults.ts'

export const frontMatter: Rule = {
  id: 'syntax/front-matter',
  severity: 'error',
  says: 'YAML that cannot be read, or asks to be executed',
  why: 'Title, language and what the translation was made from stand there. Front matter is data: none of it is ever run.',
  article: (subject) => faultsOf('front-matter', subject),
}
