import { nearest } from '../../../text/nearest.ts'
import type { Article, Fault } from '../../../model/article.ts'
import type { Place } from '../../../model/place.ts'
import { quote } from '../../../parse/yaml/quote.ts'
import { fileStart } from '../../structure/places.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const required: Rule = {
  id: 'front-matter/required',
  severity: 'error',
  says: 'no title',
  why: 'The title is what search results, browser tabs and the list of articles show.',
  article: judge,
}

/** What other articles include is part of them, and has no title of its own. */
const fragment = /(?:^|\/)includes\//

function* judge({ article, pair }: ArticleSubject): Iterable<Remark> {
  if (fragment.test(article.path)) return
  const { data, keys } = article.frontMatter
  const title = data.title
  if ((typeof title === 'string' && title.trim() !== '') || typeof title === 'number') return
  const place: Place = keys.title?.key ?? fileStart
  // A title that cannot be read is there, and `syntax/front-matter` says what is wrong with it.
  if (keys.title && article.faults.some((fault) => isOf(keys.title!.key, fault))) return
  const key = title === undefined ? titleByAnotherName(article, pair?.base ?? null) : null
  if (key !== null) {
    const reason = `Unexpected key \`${key}\` in the front matter, expected \`title\``
    const { key: written } = article.frontMatter.keys[key]!
    yield { file: article.file, place: written, segment: null, reason, expected: 'title' }
    return
  }
  const reason =
    title === undefined
      ? 'Missing `title` in the front matter, expected one'
      : title === null || typeof title === 'string'
        ? `Unexpected empty \`title\` in the front matter, expected ${afterComment(article)}`
        : `Unexpected \`title\` in the front matter that is not text, expected ${quoted(article)}`
  yield { file: article.file, place, segment: null, reason, expected: 'title' }
}

/** The key that was meant as `title`: written otherwise (`Title`), or translated (`titel`, `título`). */
function titleByAnotherName({ frontMatter }: Article, source: Article | null): string | null {
  const { data, keys } = frontMatter
  const sourceKeys = Object.keys(source?.frontMatter.data ?? {})
  const own = Object.keys(data)
  const isNew = (name: string) => typeof data[name] === 'string' && keys[name] !== undefined
  const names = own.filter((name) => isNew(name) && !sourceKeys.includes(name))
  const near = names.find((name) => nearest(plain(name), ['title']) !== null)
  if (near !== undefined) return near
  // Where the source has its title, a name in other letters than programs read is a translation.
  const inItsPlace = own[sourceKeys.indexOf('title')]
  const isTranslated = inItsPlace !== undefined && /[^\p{ASCII}]/u.test(inItsPlace)
  return isTranslated && names.includes(inItsPlace) ? inItsPlace : null
}

/** Without accents: `título` is as near as `titulo`. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '')
}

function isOf(key: Place, { kind, place }: Fault): boolean {
  return kind === 'front-matter' && place.line <= key.line && key.line <= place.endLine
}

/** `title: #5 is gone` is a comment to YAML. */
function afterComment({ text, frontMatter }: Article): string {
  const { end } = frontMatter.keys.title!.key
  const comment = /^[ \t]*:[ \t]+(#[^\r\n]*)/.exec(text.slice(end, end + most))?.[1]
  return comment === undefined ? 'text' : inQuotes(comment)
}

function quoted({ text, frontMatter }: Article): string {
  const { start, end } = frontMatter.keys.title!.value
  const value = text.slice(start, end).trim()
  return value === '' || /[\r\n]/.test(value) ? 'text' : inQuotes(value)
}

function inQuotes(value: string): string {
  const line = `title: ${quote(value.trim())}`
  return line.length > 100 || line.includes('`') ? 'text in quotes' : `text in quotes: \`${line}\``
}

const most = 200
