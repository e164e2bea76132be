import { join } from 'node:path'
import {
  canonical,
  createFiles,
  hasWords,
  load,
  meansSame,
  readIfThere,
  replaceIn,
  startLocale,
  UserError,
  type Created,
  type LocaleStart,
} from '../../index.ts'
import { examples, type Register } from '../command.ts'
import { withLocale } from '../new-catalog.ts'
import { catalogAt } from '../catalog-folder.ts'
import { oneLine } from '../terminal.ts'

/** `felkod add-locale TAG`: a locale's skeleton, or what it still lacks, ready to be typed over. */
export const addLocale: Register = (program, { terminal, act }) => {
  program
    .command('add-locale')
    .description("Start a translation: every source article that the locale's folder lacks.")
    .argument('<tag>', 'BCP 47 tag of the locale')
    .argument('[folder]', 'catalog folder')
    .option('--catalog <dir>', 'catalog folder', 'content')
    .addHelpText(
      'after',
      examples([
        ['felkod add-locale sv', 'Swedish, in content/sv/'],
        ['felkod add-locale sv', 'again: the articles that came since'],
      ]),
    )
    .action(
      act(async (tag: string, dir: string | undefined, options: AddLocaleOptions) => {
        if (canonical(tag) === null)
          throw new UserError(
            `\`${tag}\` is not a BCP 47 tag; write one such as sv, pt-BR or zh-Hant`,
          )
        const folder = await catalogAt(dir ?? options.catalog, terminal)
        const catalog = await load(folder, { unstarted: true })
        const { source } = catalog.registry
        if (meansSame(canonical(tag)!, source))
          throw new UserError(
            `\`${tag}\` is the language that this catalog is written in; name one to translate into`,
          )
        const start = await startLocale(folder, catalog, tag)
        const created = await createFiles(folder, start.files)
        const isListed = await list(folder, start.locale)
        const notes = [
          ...outcome(start, created, isListed),
          ...(created.made.length > 0 ? await nextSteps(start, created) : []),
        ]
        if (!options.quiet) terminal.out(notes.map((note) => `${oneLine(note)}\n`).join(''))
        for (const reason of start.unfit) terminal.err(`${oneLine(reason)}\n`)
        return start.unfit.length > 0 ? 2 : 0
      }),
    )
}

interface AddLocaleOptions {
  catalog: string
  quiet?: boolean
}

/** Adds the locale to those that catalog.yaml lists; whether it was not among them. */
async function list(folder: string, locale: string): Promise<boolean> {
  const before = (await readIfThere(join(folder, 'catalog.yaml'))) ?? ''
  const after = withLocale(before, locale)
  if (after === before) return false
  await replaceIn(folder, 'catalog.yaml', after)
  return true
}

/** What was made, and what was there before, a line each. */
function outcome({ locale, unfit }: LocaleStart, { made, present }: Created, isListed: boolean) {
  const isComplete = made.length === 0 && unfit.length === 0
  return [
    ...(made.length > 0 ? [`Started ${locale}: ${shortList(made)}`] : []),
    ...(isComplete ? [`${locale} has every article already; nothing was missing`] : []),
    ...(present.length > 0 ? [`Left as it is: ${shortList(present)}`] : []),
    ...(isListed ? [`catalog.yaml lists ${locale} now`] : []),
  ]
}

/** What is left to do, a line each. */
async function nextSteps(
  { locale, unrecorded }: LocaleStart,
  { made }: Created,
): Promise<string[]> {
  const later = made.some((file) => unrecorded.includes(file))
  return [
    ...(later ? ['Commit the source, then record it: felkod accept'] : []),
    ...((await hasWords(locale))
      ? []
      : [
          `The site's own words are shown in English: translate felkod's locales/en/site.json into ${locale}/site.json`,
        ]),
    `Translate, then: felkod check --locale ${locale}`,
  ]
}

/** The first files of a list, and how many more there are. */
function shortList(files: readonly string[]): string {
  const rest = files.length - most
  return files.slice(0, most).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

const most = 20
