import { canonical, localeSkeleton, load, writeFiles } from '../index.ts'
import { examples, Failure, type Register } from './command.ts'
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
          throw new Failure(`\`${tag}\` is no BCP 47 tag; write one such as sv, pt-BR or zh-Hant`)
        const folder = await catalogAt(dir ?? options.catalog, terminal)
        const catalog = await load(folder)
        if (catalog.articles.some((article) => article.locale === locale))
          throw new Failure(`There is a locale \`${locale}\` already; edit what stands in it`)
        const files = await localeSkeleton(folder, catalog, locale)
        await writeFiles(folder, files)
        if (!options.quiet)
          terminal.out(
            `Started ${locale}: ${files.map((file) => file.path).join(', ')}. Translate, then: felkod check --locale ${locale}\n`,
          )
        return 0
      }),
    )
}

interface Options {
  catalog: string
  quiet?: boolean
}
