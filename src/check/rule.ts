import type { Article } from '../model/article.ts'
import type { Candidate, Catalog } from '../model/catalog.ts'
import type { Fix, Severity } from '../model/finding.ts'
import type { Pair } from '../model/pair.ts'
import type { FilePlace, Place } from '../model/place.ts'

/** One rule: its sentence, its default severity, why it matters, and what it sees. */
export interface Rule {
  /** `group/name`, which is also its path. Permanent. */
  id: string
  severity: Severity
  /** What a finding says, in one clause without a capital: "a canonical code has no entry". */
  says: string
  /** Why it matters to a reader or a translator, in one or two sentences. */
  why: string
  /** What is milder than `severity` says, as the rule table words it: "article: warn". */
  milder?: string
  /** What is graver, as long as nobody sets the rule's severity. */
  graver?: string
  /**
   * Judges one article, the source's own included: by nothing but the subject, since a rule that
   * reads no other article is not asked again until this one changes.
   */
  article?: (subject: ArticleSubject) => Iterable<Remark>
  /** Judges a locale as a whole: what no single article can show. */
  locale?: (subject: LocaleSubject) => Iterable<Remark>
}

export interface LocaleSubject {
  catalog: Catalog
  locale: string
  /** Whether the locale is the source, or a variant of the source's language (`en-GB`). */
  isSource: boolean
  sourceLanguage: boolean
  articles: ArticleSubject[]
}

export interface ArticleSubject {
  catalog: Catalog
  article: Article
  /** Null for an article of the source locale. */
  pair: Pair | null
  /** Whether the article's locale is a variant of the source's language; true for the source. */
  sourceLanguage: boolean
  /** The article's own candidates for entries. */
  candidates: Candidate[]
}

/** What a rule saw; check.ts makes a finding of it (severity, locale, code, suppression). */
export interface Remark {
  file: string
  place: Place
  /** What is wrong, then what is right. Never a line number. */
  reason: string
  /** The place in the source that it was judged against. */
  source?: FilePlace | null
  expected?: string | null
  actual?: string | null
  /** Where the segment's code (of its row or section) is not the answer. */
  code?: string | null
  related?: { file: string; line: number; column: number; note: string }[]
  fix?: Fix | null
  /** The index of the article's segment that it speaks of; null for front matter or the whole. */
  segment?: number | null
  /**
   * Where this fault is milder than the rule's severity, a number spelled out, a whole article, or
   * graver: never graver than the severity that is set for the rule.
   */
  severity?: Severity
  /** syntax/markup: what fell apart, so that nobody calls its pieces missing or added as well. */
  fallen?: boolean
  /** codes/: the codes that the row was meant for, so that nobody calls them missing as well. */
  claims?: readonly string[]
  /** structure/: a variant within the segment is lost or added, not something beside it. */
  variant?: boolean
  /** structure/table-shape: what of the article is in disorder, where that is more than `place`. */
  covers?: Place
}
