import {
  explain as explainText,
  load,
  ownName,
  stringify,
  visible,
  wrap,
  type Catalog,
  type Explanation,
} from '../../index.ts'
import { choose } from '../choose.ts'
import { examples, type Register } from '../command.ts'
import { localeOf } from '../check-flags.ts'
import { colors, oneLine, type Terminal } from '../terminal.ts'
import { catalogAt } from '../catalog-folder.ts'

/** `felkod explain TEXT`: what is this error? */
export const explain: Register = (program, { terminal, act }) => {
  program
    .command('explain')
    .description('Say what an error is, in any spelling: a code, a symbol, a pasted message.')
    .argument('<text...>', 'what the error says of itself')
    .option('--locale <tag>', 'language of the answer (default: the source)')
    .option('--catalog <dir>', 'catalog folder', 'content')
    .option('--format <name>', 'pretty or json', 'pretty')
    .addHelpText(
      'after',
      examples([
        ['felkod explain SSPR_0014', 'a support ID'],
        ['felkod explain "UserNotProperlyConfigured = 14" --locale sv', 'in Swedish'],
        ['felkod explain 0xE --format json', 'for a program'],
      ]),
    )
    .action(
      act(async (words: string[], options: ExplainOptions) => {
        const format = choose('format', options.format, ['pretty', 'json'])
        const catalog = await load(await catalogAt(options.catalog, terminal))
        const locale =
          options.locale === undefined ? catalog.registry.source : localeOf(options.locale, catalog)
        const explanation = explainText(words.join(' '), catalog, locale)
        terminal.out(
          format === 'json'
            ? stringify(explanation)
            : pretty(explanation, languageOf(explanation, catalog), terminal),
        )
        return explanation.status === 'known' ? 0 : 1
      }),
    )
}

interface ExplainOptions {
  locale?: string
  catalog: string
  format: string
}

/** The language of the texts: that of the fallback where the locale lacks the entry. */
function languageOf({ code, locale }: Explanation, { entries }: Catalog): string {
  return entries[locale]?.[code ?? '']?.lang ?? locale
}

function pretty(explanation: Explanation, lang: string, terminal: Terminal): string {
  const { entry, status, query, code } = explanation
  const color = colors(terminal)
  const linesOf = (text: string): string[] =>
    text.split('\n').flatMap((line) => wrap(visible(line), Math.min(terminal.columns, 100)))
  if (entry === null) return `${oneLine(verdicts[status](query, code, explanation.candidates))}\n`
  const facts = [entry.supportId, entry.symbol].filter((fact) => fact !== null)
  const fixers = { admin: 'an administrator', user: 'the user' }
  const lines = [
    ...linesOf(entry.title).map(color.bold),
    color.dim([...facts, `code ${entry.code}`].join(' · ')),
  ]
  if (entry.message !== entry.title) lines.push('', ...linesOf(entry.message))
  if (entry.technical) lines.push('', ...linesOf(entry.technical))
  lines.push('')
  if (entry.fixedBy) lines.push(`${color.dim('Fixed by')}  ${fixers[entry.fixedBy]}`)
  lines.push(`${color.dim('Help')}      ${entry.url}`)
  if (lang !== explanation.locale)
    lines.push(
      color.yellow(
        `There is no ${ownName(explanation.locale)} text yet: this is ${ownName(lang)}.`,
      ),
    )
  return `${lines.join('\n')}\n`
}

const verdicts: Record<
  Explanation['status'],
  (query: string, code: string | null, candidates: string[]) => string
> = {
  known: (query) => query,
  reserved: (query, code) =>
    `\`${query}\`: code ${code} is reserved. No error has this code; check that it was copied whole.`,
  unknown: (query) =>
    query.trim() === ''
      ? 'An empty text names no error. Give a code, a symbol, a support ID or a message.'
      : `\`${query}\` is not an error of this catalog. Give its code, its symbol, its support ID or its message.`,
  ambiguous: (query, _code, candidates) =>
    `\`${query}\` could be any of ${candidates.join(', ')}. Ask for one of them.`,
}
