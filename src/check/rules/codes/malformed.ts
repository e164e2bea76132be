import type { Candidate, Catalog } from '../../../model.ts'
import { certainCode } from '../../certain-code.ts'
import { looksLikeCode, meaning, surplus } from '../../meant.ts'
import { rewrite } from '../../rewrite.ts'
import type { ArticleSubject, LocaleSubject, Remark, Rule } from '../../rule.ts'
import { sourcePlace } from '../../source-row.ts'

export const malformed: Rule = {
  id: 'codes/malformed',
  severity: 'error',
  says: 'a row that is an entry but for its code (`= ix`, `= ١٤`)',
  why: 'A code that machines cannot read, or that is not the one the row is about, is no code: the entry is lost, though a reader sees it.',
  locale: judge,
}

function* judge({ catalog, articles }: LocaleSubject): Iterable<Remark> {
  const isPage = catalog.registry.entries?.from === 'page'
  const all = articles.flatMap(({ candidates }) => candidates)
  const twice = surplus(all, catalog)
  for (const subject of articles)
    for (const candidate of subject.candidates) {
      if (twice.has(candidate)) continue
      if (isPage ? isMalformedPage(candidate, subject) : isMalformedRow(candidate, catalog))
        yield remarkOn(candidate, subject, all)
    }
}

function isMalformedRow(candidate: Candidate, catalog: Catalog): boolean {
  const text = candidate.written.code?.text ?? ''
  const { code, about } = meaning(candidate, catalog)
  // A code that symbol and support ID outvote is none either.
  return code === null ? !looksLikeCode(text, catalog.registry) : about!.code !== code
}

/** A title that names no code, or that of another page. */
function isMalformedPage(
  { code, written }: Candidate,
  { article, catalog }: ArticleSubject,
): boolean {
  if (code === null || article.title === null || written.code?.text === code) return false
  const text = written.code?.text
  const isAnother = text !== undefined && Object.hasOwn(catalog.registry.codes, text)
  return text === undefined || isAnother
}

function remarkOn(
  candidate: Candidate,
  subject: ArticleSubject,
  all: readonly Candidate[],
): Remark {
  const { article, catalog } = subject
  const { code, symbol } = candidate.written
  const { about, claims } = meaning(candidate, catalog)
  const certain = certainCode(candidate, all, catalog)
  const expected = about ? `\`${about.code}\`` : 'one as catalog.yaml lists them'
  return {
    file: article.file,
    place: code?.place ?? symbol?.place ?? candidate.place,
    code: about?.code ?? null,
    reason: code
      ? `Unexpected code \`${code.text}\`, expected ${expected}`
      : `Missing code, expected ${expected}`,
    source: sourcePlace(subject, about?.code, 'code'),
    expected: about?.code ?? null,
    actual: code?.text ?? null,
    claims: code ? [...claims, code.text] : claims,
    fix: certain === null ? null : rewrite(article, code, certain),
  }
}
