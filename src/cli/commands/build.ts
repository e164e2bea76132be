import {
  catalogJson,
  keptByGit,
  line,
  linkOutOfCheckout,
  mayHoldArticles,
  messages,
  plural,
  publish,
  refuseOut,
  sweepTemporary,
  UserError,
  writeFiles,
  type Catalog,
  type Report,
} from '../../index.ts'
import { choose, oneOf } from '../choose.ts'
import { examples, type Register } from '../command.ts'
import { judge } from '../session.ts'
import { pathAt, targetOf } from '../catalog-folder.ts'
import { colors, progress, type Terminal } from '../terminal.ts'

const parts = ['catalog', 'messages', 'site'] as const
type Part = (typeof parts)[number]

/** The names that each part has at the top of the folder. */
const names: Record<Part, readonly string[]> = {
  catalog: ['catalog.json', 'catalog.schema.json'],
  messages: ['messages'],
  site: ['site'],
}

/** `felkod build`: checks the catalog, then publishes it. */
export const build: Register = (program, { terminal, act }) => {
  program
    .command('build')
    .description('Publish the catalog: catalog.json, message bundle and help site.')
    .argument('[folder]', 'catalog folder', 'content')
    .option('--out <dir>', 'folder to publish into', 'dist')
    .option('--only <part>', `this part alone: ${oneOf(parts)}`)
    .option('--strict', 'refuse on any error')
    .option('--force', 'replace files in --out, too, that felkod did not write')
    .addHelpText(
      'after',
      examples([
        ['felkod build', 'content/ into dist/'],
        ['felkod build help --out public --only messages', 'the message bundle of help/'],
      ]),
    )
    .action(
      act(async (folder: string, options: BuildOptions) => {
        const only = options.only === undefined ? undefined : choose('part', options.only, parts)
        const tell = progress(terminal, options.quiet === true)
        const target = await targetOf([folder], terminal)
        await sweepTemporary()
        const { catalog, report } = await judge(target, {}, tell)
        const out = pathAt(options.out, terminal)
        const mayHold = (path: string): boolean => mayHoldArticles(path, catalog.registry)
        await refuseLinkOut(out, options.out)
        const askGit = keptByGit
        await refuseOut(out, { folder: target.folder, mayHold, askGit }, options.out)
        const refusal = refusalOf(catalog, report, options.strict === true)
        if (refusal !== null) {
          tell(null)
          terminal.err(`${refusal}\n`)
          return 1
        }
        const { signal } = terminal
        await publish(out, (stage) => writeParts(stage, catalog, report, { only, tell, signal }), {
          name: options.out,
          entries: (only === undefined ? parts : [only]).flatMap((part) => names[part]),
          force: options.force === true,
          askGit,
          signal,
          tell,
        }).catch((error: unknown) => {
          throw signal.aborted ? new UserError('Stopped; nothing was published') : error
        })
        tell(null)
        if (!options.quiet) terminal.out(summary(catalog, report, options, terminal))
        return 0
      }),
    )
}

/**
 * A link of the user's own is followed. One that came with the repository may be a stranger's: a
 * pull request could lead a build in CI to any place of the machine.
 * @throws UserError where such a link leads out of the repository.
 */
async function refuseLinkOut(out: string, name: string): Promise<void> {
  const link = await linkOutOfCheckout(out)
  if (link !== null)
    throw new UserError(
      `\`${name}\` leads out of the repository through the link \`${link}\`, which came with it; name the place that it leads to, or take it away`,
    )
}

interface BuildOptions {
  out: string
  only?: string
  strict?: boolean
  force?: boolean
  quiet?: boolean
}

interface WriteOptions {
  only: Part | undefined
  tell: (text: string | null) => void
  signal: AbortSignal
}

/** Writes the parts of the output into a folder. */
async function writeParts(
  stage: string,
  catalog: Catalog,
  report: Report,
  { only, tell, signal }: WriteOptions,
): Promise<void> {
  const wants = (part: Part): boolean => only === undefined || only === part
  if (wants('catalog')) await writeFiles(stage, catalogJson(catalog), signal)
  if (wants('messages')) await writeFiles(stage, messages(catalog), signal)
  if (wants('site')) {
    tell('Building the site')
    const { buildSite } = await import('../../site/build/build-site.ts')
    await buildSite({ catalog, report, out: `${stage}/site`, signal })
  }
}

/** Nothing with a finding of these rules is published. */
const unsafe = new Set(['text/unsafe-url', 'text/interpolation'])

/** Why nothing may be published, and what to do about it; null where it may. */
function refusalOf(catalog: Catalog, report: Report, strict: boolean): string | null {
  const { source, codes, entries } = catalog.registry
  const isMissing = (code: string): boolean => catalog.entries[source]?.[code]?.state === 'missing'
  const hasCodes =
    entries !== null && (Object.keys(codes).length > 0 || catalog.registry.fromSource)
  if (hasCodes && Object.keys(codes).every(isMissing))
    return `Nothing was published: the source (${source}) has no entry, though catalog.yaml asks for codes. \`felkod check --rule codes/none=error\` shows where they are lost.`
  const blocking = report.findings.filter(
    (finding) => unsafe.has(finding.rule) || (strict && finding.severity === 'error'),
  )
  if (blocking.length === 0) return null
  const why = strict ? 'with --strict, no error may be' : 'what is unsafe is never published'
  const lines = line({ ...report, findings: blocking })
  return `${lines}Nothing was published: ${why}. Correct what is shown above and build again.`
}

function summary(
  catalog: Catalog,
  report: Report,
  options: BuildOptions,
  terminal: Terminal,
): string {
  const color = colors(terminal)
  const { locales, codes } = catalog.registry
  const written = options.only ?? 'catalog.json, messages/ and site/'
  const what = `${plural(Object.keys(codes).length, 'code')} in ${plural(locales.length, 'locale')}`
  const { errors, warnings } = report.summary
  const counts = [plural(errors, 'error'), plural(warnings, 'warning')].join(', ')
  const missing = locales.flatMap((locale) =>
    Object.values(catalog.entries[locale] ?? {}).filter((entry) => entry.state === 'missing'),
  )
  const lines = [
    `${color.bold('Published')} ${what} (${locales.join(', ')}) into ${options.out}: ${written}.`,
  ]
  if (missing.length > 0)
    lines.push(`${plural(missing.length, 'entry', 'entries')} missing, shown in another language.`)
  lines.push(errors + warnings > 0 ? `${counts}: \`felkod check\` shows them.` : `${counts}.`)
  return `${lines.join('\n')}\n`
}
