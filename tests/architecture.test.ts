import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const source = join(root, 'src')

/**
 * The stages of the work, in order: a stage sees itself and the stages above it. What is known of
 * languages and of strings sees the nouns alone.
 */
const stages = [
  'model',
  'language',
  'text',
  'parse',
  'render',
  'pair',
  'catalog',
  'check',
  'report',
  'bundle',
  'load',
  'write',
  'index',
]
const order: Record<string, readonly string[]> = Object.fromEntries(
  stages.map((stage, above) => [stage, stages.slice(0, above)]),
)
order.language = ['model']
order.text = ['model']
order.cli = ['index', 'text']
/** Pages are bundled: what they import must not drag the parser along, as the index would. */
order.site = ['index', 'model', 'language']

/** What runs in the browser: the nouns, what is known of tags, and the resolver. */
const browserSees = ['model/', 'language/tags.ts', 'catalog/resolve/resolve.ts']

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|astro)$/.test(file) && statSync(join(source, file)).isFile())
  .sort()

describe('rooms', () => {
  test.each(files)('%s imports only what its room may see', (file) => {
    const allowed = order[roomOf(file)]
    expect(allowed, `${roomOf(file)} is a room of the house`).toBeDefined()
    const strangers = importsOf(file).filter((imported) => {
      if (isBrowser(file) && !imported.startsWith('site/'))
        return !browserSees.some((seen) => imported.startsWith(seen))
      const room = roomOf(imported)
      if (file.startsWith('cli/') && imported === 'site/build/build-site.ts') return false
      return room !== roomOf(file) && !allowed!.includes(room)
    })
    expect(strangers).toEqual([])
  })

  test('the command line reaches the site by dynamic import alone', () => {
    const statically = files
      .filter((file) => file.startsWith('cli/'))
      .filter((file) => /from '\.\.\/site\//.test(read(file)))
    expect(statically).toEqual([])
  })
})

describe('files', () => {
  test('none imports another that imports it, by whatever way', () => {
    const imports = new Map(files.map((file) => [file, importsOf(file)]))
    const reached = (file: string): Set<string> => {
      const found = new Set(imports.get(file))
      for (const one of found) for (const next of imports.get(one) ?? []) found.add(next)
      return found
    }
    expect(files.filter((file) => reached(file).has(file))).toEqual([])
  })

  test('no file grows past 250 lines', () => {
    const long = files.filter((file) => read(file).split('\n').length > 250)
    expect(long).toEqual([])
  })

  test('only bin.ts, the site, what starts git and what tells processes apart touch the process; no module below reads the clock', () => {
    const quiet = files.filter(
      (file) =>
        !['cli/bin.ts', 'load/git/git.ts', 'write/publish/owner.ts'].includes(file) &&
        !file.startsWith('site/'),
    )
    const touching = quiet.filter((file) =>
      /\bprocess\.|node:process|Date\.now|new Date\(\)/.test(read(file)),
    )
    expect(touching).toEqual([])
  })

  test('what grows with a text is no arguments of a call: beyond some 100,000 these overflow', () => {
    const spreading = files
      .filter((file) => stages.slice(0, stages.indexOf('report')).includes(roomOf(file)))
      .filter((file) => /\.(?:push|unshift|max|min)\(\.\.\./.test(read(file)))
    expect(spreading).toEqual([])
  })

  test('no default exports outside configs', () => {
    expect(files.filter((file) => /^export default/m.test(read(file)))).toEqual([])
  })
})

function read(file: string): string {
  return readFileSync(join(source, file), 'utf8')
}

function roomOf(file: string): string {
  return file.split('/')[0]!.replace(/\.ts$/, '')
}

/** Client scripts, and what only they import, live in `site/client/`. */
function isBrowser(file: string): boolean {
  return file.startsWith('site/client/')
}

function importsOf(file: string): string[] {
  const specifiers = [...read(file).matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)]
  return specifiers
    .map((match) => relative(source, join(source, dirname(file), match[1]!)).replaceAll('\\', '/'))
    .filter((imported) => !imported.startsWith('..'))
}
