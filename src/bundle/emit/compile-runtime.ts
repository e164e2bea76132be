import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { basename } from 'node:path'
import type { OutputFile } from '../../model/output.ts'
import { withoutTypes } from './without-types.ts'

/** What a bundle's generated modules and its `package.json` name; these import the others. */
const entryPoints = ['index.ts', 'locale-messages.ts', 'locale-details.ts']

/** Written for each catalog anew; in `runtime` stands what they are compiled against. */
const generated = new Set(['codes.ts', 'locales.ts'])

/** What is the same in every bundle. */
export interface Runtime {
  /** The modules, for one folder, sorted by path. */
  scripts: OutputFile[]
  /** `index.d.ts` without the types that each catalog has of its own. */
  types: string
}

/**
 * Makes JavaScript of the TypeScript in `runtime` and of what that imports.
 *
 * @throws {Error} Where two files of the runtime have the same name.
 */
export function compileRuntime(): Runtime {
  const folder = new URL('../runtime/', import.meta.url)
  const urls = new Set(entryPoints.map((name) => new URL(name, folder).href))
  const files = new Map<string, string>()
  for (const url of urls) {
    const source = readFileSync(new URL(url), 'utf8')
    const script = withoutTypes(source, stripTypeScriptTypes(source))
    for (const [, specifier] of script.matchAll(relativeImport))
      if (!generated.has(basename(specifier!))) urls.add(new URL(specifier!, url).href)
    const path = `${basename(url, '.ts')}.js`
    if (files.has(path)) throw new Error(`Two files of the runtime are called ${path}`)
    files.set(path, script.replace(relativeImport, besideImport))
  }
  const scripts = [...files].map(([path, content]) => ({ path, content }))
  return {
    scripts: scripts.sort((a, b) => (a.path < b.path ? -1 : 1)),
    types: withoutImport(readFileSync(new URL('api.ts', folder), 'utf8')),
  }
}

const relativeImport = /(?<=\bfrom ')(\.{1,2}\/[^']+\.ts)(?=')/g

/** An import of the file of that name in the same folder, compiled. */
function besideImport(specifier: string): string {
  return `./${basename(specifier, '.ts')}.js`
}

/** The text of `api.ts` without its import of the types that each catalog has of its own. */
function withoutImport(source: string): string {
  return source.replace(/^import .*\n\n/, '')
}
