import type { Asked } from './search-data.ts'
import { make } from '../page.ts'

type Words = Record<string, string>

/** What must be said of a code that leads nowhere, or to several pages; nothing else. */
export function saidAbout(asked: Asked, query: string, words: Words): Node[] {
  if (asked.status === 'ambiguous') return [make('strong', {}, words['search.ambiguous']!)]
  const isUnknown = asked.status === 'unknown' && asked.isCodeLike
  if (asked.status !== 'reserved' && !isUnknown) return []
  const key = asked.status === 'reserved' ? 'search.reserved' : 'search.unknown'
  return [
    make('strong', {}, ...withValue(words[key]!, query)),
    make('p', {}, words[`${key}.next`]!),
  ]
}

/** A word with its `{{value}}` set in, isolated from the direction around it. */
export function withValue(word: string, value: string): Node[] {
  const [before, after = ''] = word.split(/\{\{\w+\}\}/)
  const isolated = make('bdi', { translate: 'no' }, value)
  return [new Text(before), isolated, new Text(after)]
}

/** `3 results`, in the plural form that the language asks for. */
export function counted(forms: Words, count: number, locale: string): string {
  const category = new Intl.PluralRules(locale.split(/-x-/i)[0]).select(count)
  return (forms[category] ?? forms.other ?? '').replace('{{count}}', String(count))
}
