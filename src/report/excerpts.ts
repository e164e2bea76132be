import type { Catalog } from '../model/catalog.ts'
import type { Finding } from '../model/finding.ts'

/** The texts that a report's excerpts are taken from; null where a text is not available. */
export interface Excerpts {
  /** The text of a file of the catalog. */
  target: (file: string) => string | null
  /** The source text that a finding was judged against: the revision's, or today's. */
  source: (finding: Finding) => string | null
}

/** Excerpts from a loaded catalog. */
export function excerpts(catalog: Catalog): Excerpts {
  const texts = new Map(catalog.articles.map(({ file, text }) => [file, text]))
  return {
    target: (file) => texts.get(file) ?? null,
    source: (finding) => {
      const { pairs } = catalog
      const { base, today } = pairs[finding.file] ?? { base: null, today: null }
      const judged = isJudgedToday(finding) ? today : base
      if (judged?.file === finding.source?.file) return judged?.text ?? null
      return texts.get(finding.source?.file ?? '') ?? null
    },
  }
}

/**
 * Excerpts from the files of a catalog that is not loaded. The source is shown where the finding was
 * judged against today's text, or where this still has the expected words in that place.
 */
export function excerptsOfFiles(read: (file: string) => string | null): Excerpts {
  return {
    target: read,
    source: (finding) => {
      if (!finding.source) return null
      const text = read(finding.source.file)
      if (text === null || isJudgedToday(finding)) return text
      const line = text.split(/\r\n|\n|\r/)[finding.source.line - 1] ?? ''
      const rest = line.slice(finding.source.column - 1)
      return finding.expected !== null && rest.startsWith(finding.expected) ? text : null
    },
  }
}

function isJudgedToday({ rule }: Finding): boolean {
  return rule.startsWith('codes/') || rule.startsWith('freshness/')
}
