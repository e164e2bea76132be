import type { Entry } from '../../model/catalog.ts'
import { nameIn } from '../../language/tags.ts'
import type { UiStrings, Values } from './i18n.ts'

/** What an entry or an article says about itself. */
export type Standing = Pick<
  Entry,
  'locale' | 'lang' | 'state' | 'machine' | 'unverified' | 'since' | 'changes'
>

export interface Notice {
  kind: 'retired' | 'missing' | 'outdated' | 'machine' | 'unverified'
  key: string
  values: Values
}

/** What a page must say about itself, the gravest first; a current one says nothing. */
export function notices(
  page: Standing,
  site: { source: string; retired?: boolean },
  words: UiStrings,
): Notice[] {
  const list: Notice[] = []
  const add = (kind: Notice['kind'], key: string, values: Values = {}): number =>
    list.push({ kind, key, values })
  if (site.retired) add('retired', 'notice.retired')
  if (page.state === 'missing')
    add('missing', 'notice.missing', {
      language: nameIn(page.lang, words.localized('notice.missing').lang),
    })
  if (page.state === 'outdated') {
    const key = page.since === null ? 'notice.outdated' : 'notice.outdated.since'
    const { lang } = words.localized(key)
    const language = nameIn(site.source, lang)
    const when = page.since === null ? {} : { date: dateIn(page.since, lang), since: page.since }
    add('outdated', key, { language, ...when })
  }
  if (page.machine) add('machine', 'notice.machine')
  if (page.unverified && page.state !== 'missing') add('unverified', 'notice.unverified')
  return list
}

/** A day as people of a language write it: `3 mars 2026`. */
export function dateIn(iso: string, locale: string): string {
  const tag = locale.split(/-x-/i)[0]!
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
}
