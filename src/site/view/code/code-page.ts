import { sameLanguage } from '../../../language/tags.ts'
import type { Entry } from '../../../model/catalog.ts'
import type { Code } from '../../../model/registry.ts'
import { answerKey, idOf, nowKey, whoKey } from './labels.ts'
import type { SiteData } from '../data.ts'
import { notices, type Notice } from '../notices.ts'
import { questionsOf, type Question } from '../articles/questions.ts'
import { related } from '../articles/related.ts'
import { requestText, type RequestText } from '../support/support-request.ts'
import { uiStringsIn, type UiStrings } from '../i18n.ts'

/** A code's page in one language, all but its markup. */
export interface CodePage {
  code: Code
  entry: Entry
  /** What people call it: `SSPR_0014`. */
  id: string
  /** The word that answers *can I fix this, who can*; null where nobody said. */
  answer: string | null
  /** The word for what to do now, where the article does not say. */
  now: string
  /** Nobody said what to do or who can: a reference, whose first answer is what it means. */
  isReference: boolean
  /** The word for who can fix it. */
  who: string | null
  /** Anchors of the parts, the same in all languages. */
  anchors: { user: string; cause: string; admin: string }
  /** What the one button copies: in the page's language, then in the source's. */
  requests: [RequestText, ...RequestText[]]
  /** The source's entry, where the page is in another language. */
  original: Entry | null
  notices: Notice[]
  related: Question[]
  /** The locales that this code is really translated into. */
  translated: string[]
  previous: Neighbour | null
  next: Neighbour | null
}

/** The code before or after in the list. */
export interface Neighbour {
  code: Code
  entry: Entry
}

/** Gathers what the page of a code shows in one language. */
export function codePage(site: SiteData, locale: string, code: Code, words: UiStrings): CodePage {
  const entries = site.entries[locale] ?? {}
  const entry = entries[code.code]!
  const source = site.entries[site.source]?.[code.code]
  const original =
    source === undefined || source.state === 'missing' || entry.lang === source.lang ? null : source
  const anchors = anchorsOf(site, code.code)
  const steps = entry.admin === null ? null : anchors.admin
  const requests: CodePage['requests'] = [requestText(code, entry, words, steps)]
  if (source !== undefined && !sameLanguage(words.localized('copy.error').lang, site.source))
    requests.push(requestText(code, source, uiStringsIn(site.words, site.source), steps))
  const index = site.codes.findIndex((other) => other.code === code.code)
  const neighbour = (step: -1 | 1): Neighbour | null => {
    const other = site.codes[index + step]
    const otherEntry = entries[other?.code ?? '']
    return other === undefined || otherEntry === undefined
      ? null
      : { code: other, entry: otherEntry }
  }
  return {
    code,
    entry,
    id: idOf(code),
    answer: answerKey(code),
    now: nowKey(code),
    isReference: answerKey(code) === null && entry.user === null,
    who: whoKey(code),
    anchors,
    requests,
    original,
    notices: notices(entry, { source: site.source, retired: code.retired }, words),
    related: relatedTo(site, locale, code),
    translated: translatedInto(site, code.code),
    previous: neighbour(-1),
    next: neighbour(1),
  }
}

/** The locales that a code is really translated into. */
export function translatedInto(site: SiteData, code: string): string[] {
  return site.locales
    .map(({ tag }) => tag)
    .filter((tag) => {
      const entry = site.entries[tag]?.[code]
      return entry !== undefined && entry.state !== 'missing'
    })
}

function anchorsOf(site: SiteData, code: string): CodePage['anchors'] {
  const prefix = site.details === null ? '' : `${site.details.replaceAll('{code}', code)}-`
  return { user: `${prefix}user`, cause: `${prefix}cause`, admin: `${prefix}admin` }
}

/** Related questions, found in the source language and shown in the page's, by their anchors. */
function relatedTo(site: SiteData, locale: string, code: Code): Question[] {
  const source = site.entries[site.source]?.[code.code]
  if (source === undefined) return []
  const article = site.pages[site.source]?.find(({ path }) => path === source.article)
  const shown = site.pages[locale]?.find(({ path }) => path === source.article)
  if (article === undefined || shown === undefined || article.codes.length > 0) return []
  const { title, message, cause, technical } = source
  const text = [title, message.plain, cause?.plain ?? '', technical?.plain ?? ''].join(' ')
  const sections = new Map(article.sections.map((section) => [section.anchor, section]))
  const candidates = questionsOf(article, site.codes, site.details).map((question) => ({
    ...question,
    body: sections.get(question.anchor)?.text ?? '',
  }))
  const questions = new Map(
    questionsOf(shown, site.codes, site.details).map((question) => [question.anchor, question]),
  )
  return related(text, candidates).flatMap(({ anchor }) => questions.get(anchor) ?? [])
}
