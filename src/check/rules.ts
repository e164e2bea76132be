import type { Rule } from './rule.ts'
import { duplicate } from './rules/codes/duplicate.ts'
import { empty } from './rules/codes/empty.ts'
import { malformed } from './rules/codes/malformed.ts'
import { missing as codesMissing } from './rules/codes/missing.ts'
import { none } from './rules/codes/none.ts'
import { supportId } from './rules/codes/support-id.ts'
import { symbol } from './rules/codes/symbol.ts'
import { unknown } from './rules/codes/unknown.ts'
import { machine } from './rules/freshness/machine.ts'
import { stale } from './rules/freshness/stale.ts'
import { unverified } from './rules/freshness/unverified.ts'
import { locale as frontMatterLocale } from './rules/front-matter/locale.ts'
import { required } from './rules/front-matter/required.ts'
import { anchor } from './rules/structure/anchor.ts'
import { extra } from './rules/structure/extra.ts'
import { headingLevel } from './rules/structure/heading-level.ts'
import { lostTable } from './rules/structure/lost-table.ts'
import { missing as structureMissing } from './rules/structure/missing.ts'
import { tableShape } from './rules/structure/table-shape.ts'
import { unrelated } from './rules/structure/unrelated.ts'
import { encoding } from './rules/syntax/encoding.ts'
import { fileName } from './rules/syntax/file-name.ts'
import { frontMatter } from './rules/syntax/front-matter.ts'
import { include } from './rules/syntax/include.ts'
import { markup } from './rules/syntax/markup.ts'
import { tooLarge } from './rules/syntax/too-large.ts'
import { unusedSuppression } from './rules/syntax/unused-suppression.ts'
import { credentials } from './rules/text/credentials.ts'
import { hiddenCharacters } from './rules/text/hidden-characters.ts'
import { inconsistent } from './rules/text/inconsistent.ts'
import { interpolation } from './rules/text/interpolation.ts'
import { language } from './rules/text/language.ts'
import { length } from './rules/text/length.ts'
import { links } from './rules/text/links.ts'
import { literals } from './rules/text/literals.ts'
import { markup as textMarkup } from './rules/text/markup.ts'
import { numbers } from './rules/text/numbers.ts'
import { placeholders } from './rules/text/placeholders.ts'
import { punctuation } from './rules/text/punctuation.ts'
import { script } from './rules/text/script.ts'
import { terms } from './rules/text/terms.ts'
import { unsafeUrl } from './rules/text/unsafe-url.ts'
import { untranslated } from './rules/text/untranslated.ts'

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
  fileName,
  unusedSuppression,
  required,
  frontMatterLocale,
  none,
  codesMissing,
  unknown,
  duplicate,
  malformed,
  symbol,
  supportId,
  empty,
  unrelated,
  lostTable,
  structureMissing,
  extra,
  headingLevel,
  tableShape,
  anchor,
  unsafeUrl,
  credentials,
  interpolation,
  hiddenCharacters,
  untranslated,
  language,
  script,
  links,
  literals,
  placeholders,
  numbers,
  textMarkup,
  terms,
  length,
  punctuation,
  inconsistent,
  stale,
  unverified,
  machine,
]
