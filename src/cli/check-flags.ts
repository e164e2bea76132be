import {
  canonical,
  meansSame,
  rules,
  rulesLike,
  UserError,
  type Catalog,
  type CheckOptions,
  type Severity,
} from '../index.ts'
import { choose } from './choose.ts'

/** What `felkod check` was told. */
export interface CheckFlags {
  locale: string[]
  rule: string[]
  format: string[]
  baseline?: boolean
  updateBaseline?: boolean
  fix?: boolean
  maxWarnings: number
  changed?: string
  shard?: string
  watch?: boolean
  cache: boolean
  cacheDir?: string
  quiet?: boolean
}

const levels: readonly (Severity | 'off')[] = ['off', 'info', 'warn', 'error']

/** `--rule id=level`, checked. */
export function ruleSettings(given: readonly string[]): Record<string, Severity | 'off'> {
  const settings: Record<string, Severity | 'off'> = {}
  const ids = rules.map(({ id }) => id)
  for (const one of given) {
    const at = one.includes('=') ? one.indexOf('=') : one.length
    const name = one.slice(0, at)
    const id = choose('rule', name, ids, rulesLike(name, ids))
    if (at === one.length)
      throw new UserError(`\`${one}\` says no level; write one such as \`${one}=off\``)
    settings[id] = choose('level', one.slice(at + 1), levels)
  }
  return settings
}

/** `--shard I/N`, checked. */
export function shardOf(given: string): { index: number; count: number } {
  const [index = 0, count = 0] = /^\d+\/\d+$/.test(given) ? given.split('/').map(Number) : []
  if (index < 1 || index > count)
    throw new UserError(`Unknown shard \`${given}\`; write the part and their number, such as 1/4`)
  return { index, count }
}

/** The options of a check, from what was typed and what the catalog holds. */
export function checkOptions(
  flags: Partial<CheckFlags>,
  catalog: Catalog,
  files: readonly string[],
): CheckOptions {
  return {
    rules: ruleSettings(flags.rule ?? []),
    ...(flags.locale?.length ? { locales: flags.locale.map((tag) => localeOf(tag, catalog)) } : {}),
    ...(files.length > 0 ? { files: named(files, catalog) } : {}),
    ...(flags.shard === undefined ? {} : { shard: shardOf(flags.shard) }),
  }
}

/** The locale of a catalog that a tag names, in any of its spellings. */
export function localeOf(tag: string, { registry }: Catalog): string {
  const exact = canonical(tag) ?? tag
  const alike = registry.locales.find((locale) => meansSame(locale, exact))
  return registry.locales.includes(exact)
    ? exact
    : (alike ?? choose('locale', exact, registry.locales))
}

/** The articles that the words on the command line name, folders taken apart. */
function named(files: readonly string[], catalog: Catalog): string[] {
  const all = catalog.articles.map(({ file }) => file)
  return files.flatMap((one) => {
    const found = one.endsWith('/') ? all.filter((file) => file.startsWith(one)) : [one]
    if (found.length === 0 || !found.every((file) => all.includes(file)))
      throw new UserError(
        `\`${one}\` is not an article of this catalog; name a Markdown file of a locale`,
      )
    return found
  })
}
