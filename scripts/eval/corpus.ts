/** Published translations that we did not make, for seeding defects in them where they are at hand. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { load } from '../../src/load/load.ts'
import type { Catalog } from '../../src/model/catalog.ts'

const corpus = join(import.meta.dirname, '../../../shared/corpus')

/** The real article, and every so-manyth page of two large references; none where there is none. */
export async function published(): Promise<Catalog[]> {
  if (!existsSync(corpus)) return []
  const work = mkdtempSync(join(tmpdir(), 'felkod-eval-'))
  try {
    const pages = join(work, 'pages')
    execFileSync('git', ['clone', '--quiet', join(corpus, 'powershell-sv.bundle'), pages])
    // As it was when the Swedish pages were added: each beside the text that it was made from.
    execFileSync('git', ['checkout', '--quiet', 'HEAD~2'], { cwd: pages })
    const folders = [
      join(corpus, 'sspr'),
      some(pages, 'sv', 20, join(work, 'powershell')),
      some(join(corpus, 'msvc'), 'it', 200, join(work, 'msvc')),
    ]
    return await Promise.all(folders.map((folder) => load(folder)))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Every `step`-th page that a locale has, in every locale that has it. */
function some(from: string, locale: string, step: number, to: string): string {
  const paths = readdirSync(join(from, locale), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .filter((_, index) => index % step === 0)
  mkdirSync(to)
  cpSync(join(from, 'catalog.yaml'), join(to, 'catalog.yaml'))
  for (const { name } of readdirSync(from, { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  ))
    for (const path of paths) {
      if (!existsSync(join(from, name, path))) continue
      mkdirSync(join(to, name, dirname(path)), { recursive: true })
      cpSync(join(from, name, path), join(to, name, path))
    }
  return to
}
