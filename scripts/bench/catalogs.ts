/** The catalogs that are measured, each a folder that may be written to. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Measured {
  name: string
  /** Null where it is not at hand. */
  folder: string | null
  /** A locale whose articles are edited. */
  locale: string
  /** Whether people edit such a catalog by hand, and wait for `--watch`. */
  isWatched: boolean
}

const root = join(import.meta.dirname, '../..')
const corpus = join(root, '../shared/corpus')

export function catalogs(): Measured[] {
  const work = mkdtempSync(join(tmpdir(), 'felkod-bench-'))
  return [
    {
      name: 'own content',
      folder: copy(join(root, 'content'), join(work, 'own')),
      locale: 'sv',
      isWatched: true,
    },
    {
      name: '500 articles × 3',
      folder: synthetic(join(work, 'synthetic')),
      locale: 'sv',
      isWatched: true,
    },
    {
      name: 'PowerShell',
      folder: clone(join(corpus, 'powershell-sv.bundle'), join(work, 'powershell')),
      locale: 'sv',
      isWatched: true,
    },
    {
      name: 'C++ errors',
      folder: copy(join(corpus, 'msvc'), join(work, 'msvc')),
      locale: 'it',
      isWatched: false,
    },
  ]
}

function copy(from: string, to: string): string | null {
  if (!existsSync(from)) return null
  cpSync(from, to, { recursive: true })
  return to
}

function clone(bundle: string, to: string): string | null {
  if (!existsSync(bundle)) return null
  execFileSync('git', ['clone', '--quiet', bundle, to])
  return to
}

/** The sections of our article, over and over, each an article of its own. */
function synthetic(folder: string): string {
  mkdirSync(folder)
  writeFileSync(join(folder, 'catalog.yaml'), 'id: synthetic\nsource: en\n')
  for (const locale of ['en', 'sv', 'ar']) {
    const text = readFileSync(join(root, 'content', locale, 'troubleshoot-sspr.md'), 'utf8')
    const sections = text.split(/^(?=##{1,2} )/m).slice(1)
    mkdirSync(join(folder, locale))
    for (let index = 0; index < 500; index++) {
      const section = sections[index % sections.length]!.replace(/^##+/, '#')
      writeFileSync(join(folder, locale, `article-${index}.md`), section)
    }
  }
  return folder
}
