/** Everything that `check` does with a pair of documents, without a folder. */
import {
  check,
  excerpts,
  github,
  json,
  line,
  markdown,
  pretty,
  sarif,
  type Report,
} from '../../src/index.ts'
import { catalogOf, type Files } from '../../tests/catalog/catalog-of.ts'
import type { Input } from './inputs.ts'

const settings: Files = {
  'catalog.yaml': `id: doubled
source: en
supportId: "SSPR_{code:4}"
entries: { from: table, row: "{symbol} = {code}", columns: [message, technical] }
codes: from-source
`,
  'glossary.yaml': `- term: Active Directory
- term: Contoso Portal
- term: password writeback
  sv: { use: tillbakaskrivning av lösenord, not: [återskrivning] }
- term: user account
  sv: { use: användarkonto }
`,
}

/** Parses, pairs, judges and reports. */
export function judge({ source, target }: Input, base: string = source): Report {
  const file = 'sv/a.md'
  const catalog = catalogOf(
    { ...settings, 'en/a.md': source, [file]: target },
    { bases: base === source ? {} : { [file]: base } },
  )
  const report = check(catalog)
  pretty(report, { texts: excerpts(catalog) })
  for (const format of [json, line, github, sarif, markdown]) format(report)
  return report
}
