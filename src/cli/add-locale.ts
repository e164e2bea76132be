import { join } from 'node:path'
import {
  accept,
  canonical,
  hasWords,
  LoadError,
  load,
  readIfThere,
  replaceFile,
  writeFiles,
  type Catalog,
} from '../index.ts'
import { examples, Failure, type Register } from './command.ts'
import { translationOf, withLocale } from './skeleton.ts'
import { catalogAt } from './target.ts'

/** `felkod add-locale TAG`: a new locale's skeleton, ready to be typed over. */
export const addLocale: Register = (program, { terminal, act }) => {
  program
    .command('add-locale')
    .description("Start a translation: every source article, under the new locale's folder.")
    .argument('<tag>', 'BCP 47 tag of the new locale')
    .argument('[folder]', 'catalog folder')
    .option('--catalog <dir>', 'catalog folder', 'content')
    .addHelpText('after', examples([['felkod add-locale sv', 'Swedish, in content/sv/']]))
    .action(
      act(async (tag: string, dir: string | undefined, options: Options) => {
        const locale = canonical(tag)
        if (locale === null)
          throw new Failure(
            `\`${tag}\` is not a BCP 47 tag; write one such as sv, pt-BR or zh-Hant`,
          )
        const folder = await catalogAt(dir ?? options.catalog, terminal)
        const catalog = await load(folder)
        if (catalog.articles.some((article) => article.locale === locale))
          throw new Failure(`There is a locale \`${locale}\` already; edit what is in it`)
        const notes = await start(folder, catalog, locale)
        if (!options.quiet) terminal.out(notes.map((note) => `${note}\n`).join(''))
        return 0
      }),
    )
}

interface Options {
  catalog: string
  quiet?: boolean
}

/** Writes the skeleton, and tells what is left to do. */
async function start(folder: string, catalog: Catalog, locale: string): Promise<string[]> {
  const sources = catalog.articles.filter((article) => article.locale === catalog.registry.source)
  const files = sources.map(({ path, text, frontMatter }) => ({
    path: `${locale}/${path}`,
    content: translationOf(text, frontMatter),
  }))
  await writeFiles(folder, files)
  const settings = join(folder, 'catalog.yaml')
  const before = (await readIfThere(settings)) ?? ''
  const after = withLocale(before, locale)
  if (after !== before) await replaceFile(settings, after)

  const notes = [`Started ${locale}: ${files.map(({ path }) => path).join(', ')}`]
  try {
    for (const accepted of await accept(folder, [`${locale}/`]))
      await replaceFile(accepted.path, accepted.text)
  } catch (error) {
    if (!(error instanceof LoadError)) throw error
    notes.push('Commit the source, then record it: felkod accept')
  }
  if (!(await hasWords(locale)))
    notes.push(
      `The site's own words are shown in English: translate felkod's locales/en/site.json into ${locale}/site.json`,
    )
  notes.push(`Translate, then: felkod check --locale ${locale}`)
  return notes
}
