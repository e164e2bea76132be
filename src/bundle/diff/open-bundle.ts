import type { Manifest } from '../emit/manifest.ts'
import type { Resource } from '../emit/resource.ts'
import { UserError } from '../../text/user-error.ts'

/** A message bundle as it was published. */
export interface Bundle {
  /** What its `package.json` says; null where it was copied without one. */
  package: { name: string; homepage: string | null } | null
  manifest: Manifest
  /** By locale. */
  messages: Record<string, Resource>
}

/**
 * A bundle from its files. `read` gives a file's text by its name in the bundle, or null where
 * there is none; `name` is what errors call the bundle. Throws a UserError.
 */
export async function openBundle(name: string, read: ReadText): Promise<Bundle> {
  const manifest = await readJson(name, 'manifest.json', read)
  if (!isManifest(manifest))
    throw new UserError(`${name}/manifest.json: not the manifest of a message bundle; ${build}`)
  const messages: Record<string, Resource> = {}
  for (const [locale, { file }] of Object.entries(manifest.locales)) {
    const texts = await readJson(name, file, read)
    if (!isResource(texts))
      throw new UserError(`${name}/${file}: not a file of messages, keys with texts; ${build}`)
    messages[locale] = texts
  }
  return { package: await readPackage(name, read), manifest, messages }
}

async function readPackage(name: string, read: ReadText): Promise<Bundle['package']> {
  if ((await read('package.json')) === null) return null
  const value = await readJson(name, 'package.json', read)
  if (!isRecord(value) || typeof value['name'] !== 'string')
    throw new UserError(`${name}/package.json: names no package; ${build}`)
  const { name: packageName, homepage } = value
  return { name: packageName, homepage: typeof homepage === 'string' ? homepage : null }
}

type ReadText = (file: string) => Promise<string | null>

const build = '`felkod build` makes a bundle'

async function readJson(name: string, file: string, read: ReadText): Promise<unknown> {
  const text = await read(file)
  if (text === null)
    throw new UserError(`${name}: not a message bundle, it has no ${file}; ${build}`)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UserError(`${name}/${file}: ${(error as Error).message}; ${build}`)
  }
}

export function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value)) return false
  const { version, catalog, codes, locales } = value
  return (
    typeof version === 'string' &&
    typeof catalog === 'string' &&
    isRecord(codes) &&
    Object.values(codes).every(isRecord) &&
    isRecord(locales) &&
    Object.values(locales).every(isLocale)
  )
}

function isLocale(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { file, fallback = [], entries } = value
  const isChain = Array.isArray(fallback) && fallback.every((tag) => typeof tag === 'string')
  return isFileName(file) && isChain && isRecord(entries) && Object.values(entries).every(isEntry)
}

function isEntry(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { links = [] } = value
  return Array.isArray(links) && links.every(isRecord)
}

/** A file of the bundle itself: nothing else is opened, whatever a manifest says. */
function isFileName(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Za-z0-9-]+\.json$/.test(value)
}

function isResource(value: unknown): value is Resource {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
