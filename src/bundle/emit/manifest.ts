import { createHash } from 'node:crypto'
import type { Catalog, Entry, State } from '../../model/catalog.ts'
import type { OutputFile } from '../../model/output.ts'
import type { Code, FixedBy } from '../../model/registry.ts'
import { codePath } from '../runtime/code-path.ts'
import { bundleLinks, type BundleLink } from './links.ts'

/** `manifest.json`: what a bundle holds, without its texts. */
export interface Manifest {
  version: string
  catalog: string
  source: string
  codes: Record<string, ManifestCode>
  locales: Record<string, ManifestLocale>
}

export interface ManifestCode {
  symbol: string | null
  supportId: string | null
  fixedBy: FixedBy | null
  retry: boolean
  retired: boolean
  /** How many messages the source knows for it, the first included. */
  variants: number
}

export interface ManifestLocale {
  file: string
  /** The size of the file. */
  bytes: number
  /** In hexadecimal, of the file. */
  sha256: string
  /** Where a missing entry's texts are taken from, nearest first. */
  fallback: string[]
  entries: Record<string, ManifestEntry>
}

export interface ManifestEntry {
  state: State
  machine: boolean
  unverified: boolean
  /** The language of the texts. */
  lang: string
  /** From the root of the help site: `sv/errors/14/`. */
  url: string
  links: BundleLink[]
}

/** The manifest of a bundle's files, whose paths are relative to the bundle. */
export function manifest(catalog: Catalog, files: readonly OutputFile[]): Manifest {
  const { registry } = catalog
  const contents = new Map(files.map(({ path, content }) => [path, content]))
  return {
    version: registry.version,
    catalog: registry.id,
    source: registry.source,
    codes: codeFacts(catalog),
    locales: Object.fromEntries(
      registry.locales.map((locale) => [
        locale,
        {
          file: `${locale}.json`,
          ...sizeAndHash(contents.get(`${locale}.json`)!),
          fallback: catalog.fallbacks[locale] ?? [],
          entries: entriesOf(catalog, locale),
        },
      ]),
    ),
  }
}

/** What holds of every code in every language. */
export function codeFacts({ registry, entries }: Catalog): Record<string, ManifestCode> {
  return mapValues(registry.codes, ({ code, symbol, supportId, fixedBy, retry, retired }: Code) => {
    const variants = 1 + (entries[registry.source]?.[code]?.variants.length ?? 0)
    return { symbol, supportId, fixedBy, retry, retired, variants }
  })
}

function entriesOf(catalog: Catalog, locale: string): Record<string, ManifestEntry> {
  return mapValues(catalog.entries[locale] ?? {}, (entry: Entry) => ({
    state: entry.state,
    machine: entry.machine,
    unverified: entry.unverified,
    lang: entry.lang,
    url: codePath(entry.code, locale),
    links: bundleLinks(entry.links),
  }))
}

function sizeAndHash(content: OutputFile['content']): { bytes: number; sha256: string } {
  const bytes = Buffer.from(content)
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
