import {
  canonical,
  nearest,
  rules,
  type Catalog,
  type CheckOptions,
  type Severity,
} from '../index.ts'
import type { CheckFlags } from './check.ts'
import { Failure } from './command.ts'

const levels: readonly string[] = ['off', 'info', 'warn', 'error'] satisfies (Severity | 'off')[]

/** `--rule id=level`, checked. */
export function ruleSettings(given: readonly string[]): Record<string, Severity | 'off'> {
  const settings: Record<string, Severity | 'off'> = {}
  const ids = rules.map(({ id }) => id)
  for (const one of given) {
    const [id = '', level = ''] = one.split('=')
    if (!ids.includes(id))
      throw new Failure(`Unknown rule \`${id}\`${didYouMean(id, ids)}; README.md lists the rules`)
    if (!levels.includes(level))
      throw new Failure(`Unknown level \`${level}\` for ${id}; use off, info, warn or error`)
    settings[id] = level as Severity | 'off'
  }
  return settings
}

/** `--shard I/N`, checked. */
export function shardOf(given: string): { index: number; count: number } {
  const [index = 0, count = 0] = /^\d+\/\d+$/.test(given) ? given.split('/').map(Number) : []
  if (index < 1 || index > count)
    throw new Failure(`Unknown shard \`${given}\`; write the part and their number, such as 1/4`)
  return { index, count }
}

/** The options of a check, from what was typed and what the catalog holds. */
export function checkOptions(
  flags: Partial<CheckFlags>,
  catalog: Catalog,
  files: readonly string[],
): CheckOptions {
  const { locales } = catalog.registry
  for (const tag of flags.locale ?? [])
    if (!locales.includes(canonical(tag) ?? tag))
      throw new Failure(
        `Unknown locale \`${tag}\`${didYouMean(tag, locales)}; this catalog has ${locales.join(', ')}`,
      )
  return {
    rules: ruleSettings(flags.rule ?? []),
    ...(flags.locale?.length ? { locales: flags.locale } : {}),
    ...(files.length > 0 ? { files: named(files, catalog) } : {}),
    ...(flags.shard === undefined ? {} : { shard: shardOf(flags.shard) }),
  }
}

/** The articles that the words on the command line name, folders taken apart. */
function named(files: readonly string[], catalog: Catalog): string[] {
  const all = catalog.articles.map(({ file }) => file)
  return files.flatMap((one) => {
    const found = one.endsWith('/') ? all.filter((file) => file.startsWith(one)) : [one]
    if (found.length === 0 || !found.every((file) => all.includes(file)))
      throw new Failure(
        `\`${one}\` is not an article of this catalog; name a Markdown file of a locale`,
      )
    return found
  })
}

function didYouMean(word: string, known: readonly string[]): string {
  const guess = nearest(word, known)
  return guess === null ? '' : `; did you mean \`${guess}\`?`
}
