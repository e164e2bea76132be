import type { Bundle } from './open-bundle.ts'
import { changeBetween, type BundleChange } from './change.ts'
import type { ManifestEntry, ManifestLocale } from '../emit/manifest.ts'
import { placeholdersIn } from './placeholders-in.ts'
import { keyParts } from '../emit/resource.ts'

/** Changes of locales, and of the texts in those that both bundles have. */
export function localeChanges(old: Bundle, next: Bundle): BundleChange[] {
  const [before, after] = [old.manifest.locales, next.manifest.locales]
  const removed = Object.keys(before).filter((locale) => !Object.hasOwn(after, locale))
  const added = Object.keys(after).filter((locale) => !Object.hasOwn(before, locale))
  const kept = Object.keys(before).filter((locale) => Object.hasOwn(after, locale))
  return [
    ...removed.flatMap((locale) =>
      changeBetween('locale-removed', 'major', [locale, null], { locale }),
    ),
    ...added.flatMap((locale) =>
      changeBetween('locale-added', 'minor', [null, locale], { locale }),
    ),
    ...kept.flatMap((locale) => [
      ...fallbackChange(locale, before[locale]!, after[locale]!),
      ...keyChanges(locale, old, next),
      ...entryChanges(locale, before[locale]!.entries, after[locale]!.entries),
    ]),
  ]
}

function fallbackChange(locale: string, old: ManifestLocale, next: ManifestLocale): BundleChange[] {
  const chains = [old.fallback?.join(', '), next.fallback?.join(', ')] as const
  return changeBetween('fallback-changed', 'patch', chains, { locale })
}

/** Keys of a removed or added code are part of that change and not reported by themselves. */
function keyChanges(locale: string, old: Bundle, next: Bundle): BundleChange[] {
  const [before, after] = [old.messages[locale] ?? {}, next.messages[locale] ?? {}]
  const isKept = ({ code }: { code: string }): boolean =>
    Object.hasOwn(old.manifest.codes, code) === Object.hasOwn(next.manifest.codes, code)
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((key) => ({ key, locale, code: keyParts(key).code }))
    .filter(isKept)
    .flatMap((place) => textChange([before[place.key], after[place.key]], place))
}

function textChange(
  texts: readonly [string | undefined, string | undefined],
  place: { code: string; locale: string; key: string },
): BundleChange[] {
  const [old, next] = texts
  if (next === undefined) return changeBetween('key-removed', 'major', texts, place)
  if (old === undefined) return changeBetween('key-added', 'minor', texts, place)
  const [before, after] = [placeholdersIn(old), placeholdersIn(next)]
  if (after.some((placeholder) => !before.includes(placeholder)))
    return changeBetween('placeholder-added', 'major', texts, place)
  if (before.some((placeholder) => !after.includes(placeholder)))
    return changeBetween('placeholder-removed', 'patch', texts, place)
  return changeBetween('text-changed', 'patch', texts, place)
}

function entryChanges(
  locale: string,
  old: Record<string, ManifestEntry>,
  next: Record<string, ManifestEntry>,
): BundleChange[] {
  const kept = Object.keys(old).filter((code) => Object.hasOwn(next, code))
  return kept.flatMap((code) => {
    const [before, after] = [old[code]!, next[code]!]
    const place = { code, locale }
    return [
      ...changeBetween('state-changed', 'patch', [stateText(before), stateText(after)], place),
      ...changeBetween('address-changed', 'patch', [before.url, after.url], place),
      ...changeBetween('links-changed', 'patch', [linksText(before), linksText(after)], place),
    ]
  })
}

/** `missing (en)`, `current, machine`. */
function stateText({ state, machine, unverified, lang }: ManifestEntry): string {
  const flags = [machine && 'machine', unverified && 'unverified'].filter(Boolean)
  return [state === 'missing' ? `missing (${lang})` : state, ...flags].join(', ')
}

function linksText({ links = [] }: ManifestEntry): string | null {
  return links.map(({ text, url }) => `${text} <${url}>`).join('\n') || null
}
