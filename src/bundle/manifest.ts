import { createHash } from 'node:crypto'
import type { Catalog, Code, Entry, FixedBy, OutputFile, State } from '../model.ts'
import { linksOf, pageOf, type BundleLink } from './address.ts'

/** `manifest.json`: what a bundle holds, without its texts. */
export interface Manifest {
  version: string
  catalog: string
  /** The npm package's name. */
  package: string
  source: string
  /** The address of the help site, with a slash at its end; null where it is not known. */
  site: string | null
  codes: Record<string, ManifestCode>
  locales: Record<string, ManifestLocale>
  /** Every other file of the bundle. */
  files: Record<string, Sum>
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

export interface ManifestLocale extends Sum {
  file: string
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

/** The size of a file in bytes and its SHA-256 in hexadecimal. */
export interface Sum {
  bytes: number
  sha256: string
}

/** The manifest of a bundle's files, whose paths are relative to the bundle. */
export function manifest(catalog: Catalog, files: readonly OutputFile[]): Manifest {
  const { registry } = catalog
  const sums = new Map(files.map((file) => [file.path, sum(file.content)]))
  return {
    version: registry.version,
    catalog: registry.id,
    package: registry.messages.package,
    source: registry.source,
    site: registry.site.url,
    codes: codeFacts(catalog),
    locales: Object.fromEntries(
      registry.locales.map((locale) => [
        locale,
        {
          file: `${locale}.json`,
          ...sums.get(`${locale}.json`)!,
          fallback: catalog.fallbacks[locale] ?? [],
          entries: entriesOf(catalog, locale),
        },
      ]),
    ),
    files: Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1))),
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
    url: pageOf(locale, entry.code),
    links: linksOf(entry.links),
  }))
}

function sum(content: string | Uint8Array): Sum {
  const bytes = Buffer.from(content)
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
