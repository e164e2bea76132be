import { canonical } from '../../language/tags.ts'
import type { Severity } from '../../model/finding.ts'
import type { Patterns, Registry } from '../../model/registry.ts'
import { readGlossary } from './glossary.ts'
import { compilePatterns } from './patterns.ts'
import { readCodes, readRange } from './codes.ts'
import { readEntries } from './entry-settings.ts'
import { readSite } from './site-settings.ts'
import { rulesLike } from './rule-names.ts'
import { advise, CatalogError, oneOf, readYaml, type Value } from './yaml-fields.ts'

export { CatalogError }

/** What `readRegistry` reads. */
export interface RegistryInput {
  /** The text of catalog.yaml. */
  catalog: string
  /** The text of glossary.yaml; null where there is none. */
  glossary: string | null
  /** The locale folders that there are. */
  locales: string[]
  /** Whether catalog.yaml may list a locale that has no folder yet. Default: no. */
  unstarted?: boolean
  /** Words for *error* and *code* by locale. */
  codeWords: Record<string, string[]>
  /** Every rule that there is, to judge the names under `rules:`. Default: any `group/name`. */
  rules?: readonly string[]
}

/**
 * Reads and validates catalog.yaml and glossary.yaml, fills in every default and compiles the
 * patterns. Throws a CatalogError, `catalog.yaml:3:5: what is wrong; what to do`.
 */
export function readRegistry(input: RegistryInput): { registry: Registry; patterns: Patterns } {
  const root = readYaml('catalog.yaml', input.catalog)
  if (root.isEmpty) root.fail('the file is empty; it needs at least `id:` and `source:`')
  const keys = root.keys(known)
  const id = required(keys.id, root, 'id', 'a short name such as `sspr`').matching(
    /^[a-z0-9][a-z0-9_-]*$/,
    'small letters, digits, `-` and `_`, such as `sspr`',
  )
  const folders = input.locales.map((tag) => canonical(tag) ?? tag)
  const source = readSource(
    required(keys.source, root, 'source', 'the locale of the source'),
    folders,
  )
  const locales = readLocales(keys.locales, source, folders, input.unstarted ?? false)
  const range = readRange(keys.range)
  const entries = readEntries(keys.entries)
  const supportId = readSupportId(keys.supportId)
  const { codes, fromSource } = readCodes(keys.codes, { range, supportId, entries })
  const registry: Registry = {
    id,
    version: keys.version?.matching(semver, 'three numbers such as `1.0.0`') ?? '0.0.0',
    source,
    locales,
    range,
    codes,
    fromSource,
    entries,
    supportId,
    site: readSite(keys.site, { id, source, locales }),
    messages: { package: readPackage(keys.messages) ?? `${id}-messages` },
    rules: readRules(keys.rules, input.rules ?? null),
    glossary: input.glossary === null ? [] : readGlossary(input.glossary),
    codeWords: byCanonicalTag(input.codeWords),
  }
  return { registry, patterns: compilePatterns(registry) }
}

const known = [
  'id',
  'version',
  'source',
  'locales',
  'range',
  'supportId',
  'entries',
  'codes',
  'site',
  'messages',
  'rules',
]

const number = '(?:0|[1-9]\\d*)'
const semver = new RegExp(
  `^${number}\\.${number}\\.${number}(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?$`,
)

function required(value: Value | undefined, root: Value, key: string, what: string): Value {
  return value ?? root.fail(`\`${key}\` is missing; add \`${key}:\` and ${what}`)
}

function readSource(value: Value, folders: readonly string[]): string {
  const source = readTag(value)
  if (folders.includes(source)) return source
  const there = folders.length === 0 ? 'there is no locale folder' : `there is ${oneOf(folders)}`
  return value.fail(
    `\`source\` is \`${source}\`, but no folder of that name holds a Markdown file (${there}); ` +
      `make the folder \`${source}\` or name another locale`,
  )
}

/** The source first, the rest sorted. */
function readLocales(
  value: Value | undefined,
  source: string,
  folders: readonly string[],
  unstarted: boolean,
): string[] {
  const listed = value?.items().map((item) => {
    const tag = readTag(item)
    if (unstarted || folders.includes(tag)) return { tag, item }
    return item.fail(
      `the locale \`${tag}\` has no folder with a Markdown file in it; ` +
        `make one with \`felkod add-locale ${tag}\` or take \`${tag}\` off the list`,
    )
  })
  listed?.forEach(({ tag, item }, index) => {
    if (listed.findIndex((other) => other.tag === tag) < index) {
      item.fail(`the locale \`${tag}\` is given twice; keep one of them`)
    }
  })
  const all = listed?.map(({ tag }) => tag) ?? folders
  return [source, ...new Set(all.filter((tag) => tag !== source).sort())]
}

export function readTag(value: Value): string {
  const text = value.text()
  return (
    canonical(text) ??
    value.fail(
      `${value.name} is \`${text}\`, which is not a language tag; write one such as \`sv\``,
    )
  )
}

function readSupportId(value: Value | undefined): string | null {
  if (value === undefined) return null
  const text = value.text()
  if (!/^[^{}]*\{code(?::[1-9]\d?)?\}[^{}]*$/.test(text)) {
    value.fail(
      `\`supportId\` is \`${text}\`; it must hold \`{code}\` once, or \`{code:4}\` for four digits`,
    )
  }
  if (!/\p{L}/u.test(text.replace(/\{.*\}/, ''))) {
    value.fail(
      `\`supportId\` is \`${text}\`, which any number would be; put letters before or after \`{code}\``,
    )
  }
  return text
}

function readPackage(value: Value | undefined): string | null {
  const name = value?.keys(['package']).package
  return name?.matching(packageName, 'a package name such as `@example/sspr-messages`') ?? null
}

const packageName = /^(?=.{1,214}$)(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/

function readRules(
  value: Value | undefined,
  ids: readonly string[] | null,
): Record<string, Severity | 'off'> {
  const rules: Record<string, Severity | 'off'> = {}
  for (const { key, value: level, fail } of value?.fields() ?? []) {
    if (!/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/.test(key)) {
      fail(`\`${key}\` is not a rule; rules are named like \`codes/missing\``)
    }
    if (ids !== null && !ids.includes(key))
      fail(`there is no rule \`${key}\`; ${adviseRule(key, ids)}`)
    rules[key] = level.choice(['off', 'info', 'warn', 'error'])
  }
  return rules
}

function adviseRule(written: string, ids: readonly string[]): string {
  return advise(written, ids).replace(/^the keys here are .*/s, () => rulesLike(written, ids))
}

function byCanonicalTag(words: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(words).map(([tag, list]) => [canonical(tag) ?? tag, list]),
  )
}
