import {
  excerptsOfFiles,
  merge,
  readCatalogFiles,
  readIfThere,
  readReport,
  UserError,
  withoutKnown,
  type Report,
} from '../../index.ts'
import { baselineFile, noBaseline } from '../baseline-file.ts'
import { examples, formats, maxWarnings, type Register } from '../command.ts'
import { parseOutputs, writeReport } from '../outputs.ts'
import { pathAt, targetOf } from '../catalog-folder.ts'
import type { Terminal } from '../terminal.ts'

interface ReportCommandOptions {
  catalog?: string
  format: string[]
  baseline?: boolean
  maxWarnings: number
  quiet?: boolean
}

/** `felkod report FILE…`: merges the JSON reports of shards into any format. */
export const report: Register = (program, { terminal, act }) => {
  program
    .command('report')
    .description('Merge the JSON reports of shards, and show them in any format.')
    .argument('<file...>', 'reports of `felkod check --format json`: all shards of one run')
    .option('--catalog <dir>', 'catalog folder, for excerpts and baseline (default: "content")')
    .addOption(formats())
    .option('--baseline', 'leave out what felkod-baseline.txt knows')
    .addOption(maxWarnings())
    .addHelpText(
      'after',
      examples([
        ['felkod check --shard 1/2 --format json=part-1.json', 'a shard, and so with the second'],
        ['felkod report part-*.json --format markdown', 'one summary of all'],
      ]),
    )
    .action(
      act(async (paths: string[], options: ReportCommandOptions) => {
        const outputs = parseOutputs(options.format)
        const merged = merge(await readAll(paths, terminal), paths)
        const folder = await folderOf(options, terminal)
        const shown = options.baseline
          ? withoutKnown(merged, await baselineIn(folder!, options, terminal))
          : merged
        const files = shown.findings.flatMap(({ file, source }) => [file, source?.file ?? file])
        const texts =
          folder === null ? null : await readCatalogFiles(folder, new Set(files)).catch(() => null)
        const context = { texts: excerptsOfFiles((file) => texts?.get(file) ?? null), folder }
        await writeReport(shown, context, outputs, terminal)
        const { errors, warnings } = shown.summary
        return errors > 0 || warnings > options.maxWarnings ? 1 : 0
      }),
    )
}

async function readAll(paths: readonly string[], terminal: Terminal): Promise<Report[]> {
  const reports: Report[] = []
  for (const path of paths) {
    const text = await readIfThere(pathAt(path, terminal))
    if (text === null)
      throw new UserError(`\`${path}\` is not there; name reports of felkod check --format json`)
    reports.push(inFile(path, () => readReport(text)))
  }
  return reports
}

/**
 * The catalog folder; null where there is none in `content`: then the report has no excerpts.
 * @throws UserError where `--catalog` or `--baseline` needs one that is not there.
 */
async function folderOf(
  { catalog, baseline }: ReportCommandOptions,
  terminal: Terminal,
): Promise<string | null> {
  if (catalog !== undefined) return (await targetOf([catalog], terminal)).folder
  const content = targetOf([], terminal).then(({ folder }) => folder)
  return baseline ? await content : await content.catch(() => null)
}

async function baselineIn(
  folder: string,
  { quiet }: ReportCommandOptions,
  terminal: Terminal,
): Promise<string> {
  const text = (await readCatalogFiles(folder, [baselineFile])).get(baselineFile) ?? null
  if (text === null && !quiet) terminal.err(`${noBaseline}\n`)
  return text ?? ''
}

function inFile<Result>(path: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${path}: ${error.message}`)
    throw error
  }
}
