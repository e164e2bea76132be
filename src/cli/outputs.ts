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

/** One `--format NAME[=FILE]`. */
export interface Output {
  name: keyof typeof formats
  /** As given; null: stdout. */
  file: string | null
}

/** What a format may want to know beside the report. */
export interface Around {
  texts: Excerpts
  /** The catalog folder; null where there is none. */
  folder: string | null
}

interface Paths {
  /** From where the person stands to the catalog folder, `content/`. */
  prefix: string
  /** From the root of its git repository, or from where the person stands if it is in none. */
  inRepository: string
}

const formats = {
  pretty: (
    report: Report,
    { texts, prefix }: Around & Paths,
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

/** Reads the `--format`s that were given; without any, `pretty` on stdout. */
export function outputs(given: readonly string[]): Output[] {
  return (given.length > 0 ? given : ['pretty']).map((one) => {
    const at = one.indexOf('=')
    const name = choose('format', at < 0 ? one : one.slice(0, at), names)
    if (at === one.length - 1)
      throw new UserError(`\`${one}\` names no file; write \`${name}=FILE\``)
    return { name, file: at < 0 ? null : one.slice(at + 1) }
  })
}

/** Speaks a report in every format that was asked for. */
export async function show(
  report: Report,
  around: Around,
  wanted: readonly Output[],
  terminal: Terminal,
): Promise<void> {
  const paths = await pathsOf(around.folder, wanted, terminal)
  for (const { name, file } of wanted) {
    const text = formats[name](report, { ...around, ...paths }, terminal, file !== null)
    if (file === null) terminal.out(text)
    else await writeTo(file, text, terminal)
  }
}

/** Whoever is to read a pipe may never come. */
async function writeTo(file: string, text: string, terminal: Terminal): Promise<void> {
  const { signal } = terminal
  await replaceFile(await placeOf(file, terminal), text, signal).catch((error: unknown) => {
    throw signal.aborted ? new UserError(`Stopped; \`${file}\` was not written`) : error
  })
}

/**
 * Where a file that a person named is written. What a stranger put below the folder that they
 * stand in may be a link to anywhere, as in a pull request that CI checks.
 */
async function placeOf(file: string, terminal: Terminal): Promise<string> {
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
  wanted: readonly Output[],
  terminal: Terminal,
): Promise<Paths> {
  const prefix = folder === null ? '' : prefixOf(folder, terminal)
  const isForGitHub = wanted.some(({ name }) => /^(?:github|sarif|markdown)$/.test(name))
  const inRepository = folder === null || !isForGitHub ? null : pathInRepository(folder)
  return { prefix, inRepository: inRepository ?? prefix }
}

/** From where a person stands to a catalog folder, as a prefix of its files' names. */
function prefixOf(folder: string, terminal: Terminal): string {
  const path = relative(terminal.cwd, folder).split(sep).join('/')
  return path === '' ? '' : `${path}/`
}
