import type { ResolvedQuery } from './search-data.ts'
import { createElement } from '../element.ts'

/** What must be said of a code that leads nowhere, or to several pages; nothing else. */
export function codeMessage(
  resolved: ResolvedQuery,
  query: string,
  words: Record<string, string>,
): Node[] {
  if (resolved.status === 'ambiguous')
    return [createElement('strong', {}, words['search.ambiguous']!)]
  const isUnknown = resolved.status === 'unknown' && resolved.isCodeLike
  if (resolved.status !== 'reserved' && !isUnknown) return []
  const key = resolved.status === 'reserved' ? 'search.reserved' : 'search.unknown'
  return [
    createElement('strong', {}, ...fillValue(words[key]!, query)),
    createElement('p', {}, words[`${key}.next`]!),
  ]
}

/** A word with its `{{value}}` set in, isolated from the direction around it. */
export function fillValue(word: string, value: string): Node[] {
  const [before, after = ''] = word.split(/\{\{\w+\}\}/)
  const isolated = createElement('bdi', { translate: 'no' }, value)
  return [new Text(before), isolated, new Text(after)]
}

/** `3 results`, in the plural form that the language asks for. */
export function countText(forms: Record<string, string>, count: number, locale: string): string {
  const category = new Intl.PluralRules(locale.split(/-x-/i)[0]).select(count)
  return (forms[category] ?? forms.other ?? '').replace('{{count}}', String(count))
}
