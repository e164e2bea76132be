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

/** The options of `felkod check`, as parsed. */
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

/** Parses the values of `--rule`, `id=level`. @throws UserError for an unknown rule or level. */
export function ruleSettings(values: readonly string[]): Record<string, Severity | 'off'> {
  const settings: Record<string, Severity | 'off'> = {}
  const ids = rules.map(({ id }) => id)
  for (const value of values) {
    const equals = value.includes('=') ? value.indexOf('=') : value.length
    const name = value.slice(0, equals)
    const id = choose('rule', name, ids, rulesLike(name, ids))
    if (equals === value.length)
      throw new UserError(`\`${value}\` says no level; write one such as \`${value}=off\``)
    settings[id] = choose('level', value.slice(equals + 1), levels)
  }
  return settings
}

/** Parses the value of `--shard`, `I/N`. @throws UserError where it is no such part. */
export function shardOf(value: string): { index: number; count: number } {
  const [index = 0, count = 0] = /^\d+\/\d+$/.test(value) ? value.split('/').map(Number) : []
  if (index < 1 || index > count)
    throw new UserError(`Unknown shard \`${value}\`; write the part and their number, such as 1/4`)
  return { index, count }
}

/** The options of a check, from the flags and the catalog. `files` as in a `Target`. */
export function checkOptions(
  flags: Partial<CheckFlags>,
  catalog: Catalog,
  files: readonly string[],
): CheckOptions {
  return {
    rules: ruleSettings(flags.rule ?? []),
    ...(flags.locale?.length ? { locales: flags.locale.map((tag) => localeOf(tag, catalog)) } : {}),
    ...(files.length > 0 ? { files: articlesNamed(files, catalog) } : {}),
    ...(flags.shard === undefined ? {} : { shard: shardOf(flags.shard) }),
  }
}

/** The locale of a catalog that a tag names, in any spelling. @throws UserError for an unknown one. */
export function localeOf(tag: string, { registry }: Catalog): string {
  const exact = canonical(tag) ?? tag
  const alike = registry.locales.find((locale) => meansSame(locale, exact))
  return registry.locales.includes(exact)
    ? exact
    : (alike ?? choose('locale', exact, registry.locales))
}

/** The articles that are named, or stand in a named folder. @throws UserError where there is none. */
function articlesNamed(names: readonly string[], catalog: Catalog): string[] {
  const articles = catalog.articles.map(({ file }) => file)
  return names.flatMap((name) => {
    const files = name.endsWith('/') ? articles.filter((file) => file.startsWith(name)) : [name]
    if (files.length === 0 || !files.every((file) => articles.includes(file)))
      throw new UserError(
        `\`${name}\` is not an article of this catalog; name a Markdown file of a locale`,
      )
    return files
  })
}
