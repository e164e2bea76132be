import type { Catalog } from '../model/catalog.ts'
import type { Finding } from '../model/finding.ts'

/** Where a report's excerpts come from; null where a text is not to be had. */
export interface Excerpts {
  /** A file as it stands. */
  target: (file: string) => string | null
  /** The source text that a finding was judged against: the revision's, or today's. */
  source: (finding: Finding) => string | null
}

/** Excerpts of a catalog that is at hand. */
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
 * Excerpts for a report of which only the files are at hand. Of the source they are shown where
 * today's text is what was judged against, or still has the expected words in that very place.
 */
export function excerptsOfFiles(read: (file: string) => string | null): Excerpts {
  return {
    target: read,
    source: (finding) => {
      if (!finding.source) return null
      const text = read(finding.source.file)
      if (text === null || isJudgedToday(finding)) return text
      const line = text.split(/\r\n|\n|\r/)[finding.source.line - 1] ?? ''
      const there = line.slice(finding.source.column - 1)
      return finding.expected !== null && there.startsWith(finding.expected) ? text : null
    },
  }
}

function isJudgedToday({ rule }: Finding): boolean {
  return rule.startsWith('codes/') || rule.startsWith('freshness/')
}
