import { createHash } from 'node:crypto'
import { canonical } from '../../language/tags.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Severity } from '../../model/finding.ts'
import type { ScopeOptions } from './scope.ts'

interface Options extends ScopeOptions {
  rules?: Readonly<Record<string, Severity | 'off'>>
}

/**
 * What all shards of one run have in common, as two digests with a dash between them: of the
 * catalog (settings, glossary, articles, the revisions that they were made from) and of the
 * options.
 */
export function inputsOf(catalog: Catalog, options: Options): string {
  const { registry, articles, pairs, files, outside = [], unnamed = [], words = {} } = catalog
  const texts = articles.map(({ file, text }) => [file, text])
  const revisions = Object.entries(pairs).map(([file, { revision }]) => [file, revision])
  const told = [registry, texts, revisions, [...files].sort(), outside, unnamed, words]
  return `${digest(told)}-${digest(settingsOf(options))}`
}

function settingsOf({ rules = {}, locales = [], files, changed }: Options): unknown[] {
  const severities = Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    severities,
    locales.map((tag) => canonical(tag) ?? tag).sort(),
    files?.toSorted() ?? null,
    changed?.toSorted() ?? null,
  ]
}

function digest(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16)
}
