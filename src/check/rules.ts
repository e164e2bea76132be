import type { Rule } from './rule.ts'
import { locale as frontMatterLocale } from './rules/front-matter/locale.ts'
import { required } from './rules/front-matter/required.ts'
import { encoding } from './rules/syntax/encoding.ts'
import { frontMatter } from './rules/syntax/front-matter.ts'
import { include } from './rules/syntax/include.ts'
import { markup } from './rules/syntax/markup.ts'
import { tooLarge } from './rules/syntax/too-large.ts'
import { unusedSuppression } from './rules/syntax/unused-suppression.ts'

/**
 * Every rule, by hand, in the order of the design's table. The order is also who speaks: of several
 * rules that see the same difference, the first in this list.
 */
export const rules: readonly Rule[] = [
  encoding,
  tooLarge,
  frontMatter,
  markup,
  include,
  unusedSuppression,
  required,
  frontMatterLocale,
  // codes/
  // structure/
  // text/
  // freshness/
]
