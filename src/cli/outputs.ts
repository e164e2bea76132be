import { isAbsolute, relative, sep } from 'node:path'
import {
  github,
  json,
  line,
  linkOut,
  linkOutOfCheckout,
  markdown,
  pathInRepository,
  pretty,
  replaceFile,
  sarif,
  UserError,
  type Excerpts,
  type Report,
} from '../index.ts'
import { choose } from './choose.ts'
import { pathAt } from './catalog-folder.ts'
import { usesColor, type Terminal } from './terminal.ts'

/** A format to write a report in, and where: one `--format NAME[=FILE]`. */
export interface Output {
  name: keyof typeof formats
  /** As given; null for stdout. */
  file: string | null
}

/** What formats need beside the report. */
export interface ReportContext {
  texts: Excerpts
  /** The catalog folder; null where there is none. */
  folder: string | null
}

interface Paths {
  /** From the working folder to the catalog folder, `content/`. */
  prefix: string
  /** From the root of the git repository to the catalog folder; outside of one, as `prefix`. */
  inRepository: string
}

const formats = {
  pretty: (
    report: Report,
    { texts, prefix }: ReportContext & Paths,
    terminal: Terminal,
    toFile: boolean,
  ) =>
    pretty(report, {
      texts,
      prefix,
      color: !toFile && usesColor(terminal),
      columns: toFile ? 100 : terminal.columns,
    }),
  line: (report: Report) => line(report),
  json: (report: Report) => json(report),
  github: (report: Report, { inRepository: prefix }: Paths) => github(report, { prefix }),
  sarif: (report: Report, { inRepository: prefix }: Paths, { version }: Terminal) =>
    sarif(report, { prefix, version }),
  markdown: (report: Report, { inRepository: prefix }: Paths) => markdown(report, { prefix }),
}

const names = Object.keys(formats) as (keyof typeof formats)[]

/** Parses the values of `--format`. Default: `pretty` on stdout. */
export function parseOutputs(values: readonly string[]): Output[] {
  return (values.length > 0 ? values : ['pretty']).map((value) => {
    const equals = value.indexOf('=')
    const name = choose('format', equals < 0 ? value : value.slice(0, equals), names)
    if (equals === value.length - 1)
      throw new UserError(`\`${value}\` names no file; write \`${name}=FILE\``)
    return { name, file: equals < 0 ? null : value.slice(equals + 1) }
  })
}

/** Writes a report in every format that was asked for. */
export async function writeReport(
  report: Report,
  context: ReportContext,
  outputs: readonly Output[],
  terminal: Terminal,
): Promise<void> {
  const paths = await pathsOf(context.folder, outputs, terminal)
  for (const { name, file } of outputs) {
    const text = formats[name](report, { ...context, ...paths }, terminal, file !== null)
    if (file === null) terminal.out(text)
    else await writeTo(file, text, terminal)
  }
}

/** Writes a file, which may be a pipe: that nobody reads it must not outlast the signal. */
async function writeTo(file: string, text: string, terminal: Terminal): Promise<void> {
  const { signal } = terminal
  await replaceFile(await writablePath(file, terminal), text, signal).catch((error: unknown) => {
    throw signal.aborted ? new UserError(`Stopped; \`${file}\` was not written`) : error
  })
}

/**
 * The absolute path of a file to write. A link below the working folder may come from a stranger, as
 * in a pull request that CI checks, and lead anywhere.
 * @throws UserError where the path leads through such a link.
 */
async function writablePath(file: string, terminal: Terminal): Promise<string> {
  const path = pathAt(file, terminal)
  const below = relative(terminal.cwd, path).split(sep).join('/')
  const isBelow = below !== '' && !below.startsWith('../') && !isAbsolute(below)
  const link = isBelow ? await linkOut(terminal.cwd, below) : await linkOutOfCheckout(path)
  if (link !== null)
    throw new UserError(
      `\`${file}\` is not written through the link \`${link}\`; name the place that it leads to, or take it away`,
    )
  return path
}

async function pathsOf(
  folder: string | null,
  outputs: readonly Output[],
  terminal: Terminal,
): Promise<Paths> {
  const prefix = folder === null ? '' : prefixOf(folder, terminal)
  const isForGitHub = outputs.some(({ name }) => /^(?:github|sarif|markdown)$/.test(name))
  const inRepository = folder === null || !isForGitHub ? null : pathInRepository(folder)
  return { prefix, inRepository: inRepository ?? prefix }
}

/** From the working folder to the catalog folder, as a prefix of its files' names. */
function prefixOf(folder: string, terminal: Terminal): string {
  const path = relative(terminal.cwd, folder).split(sep).join('/')
  return path === '' ? '' : `${path}/`
}
