import {
  excerptsOfFiles,
  merge,
  readCatalogFiles,
  readIfThere,
  readReport,
  ReportError,
} from '../index.ts'
import { examples, Failure, formats, type Register } from './command.ts'
import { outputs, show } from './outputs.ts'
import { pathAt, targetOf } from './target.ts'

/** `felkod report FILE…`: merges the JSON reports of shards into any format. */
export const report: Register = (program, { terminal, act }) => {
  program
    .command('report')
    .description('Merge the JSON reports of shards, and show them in any format.')
    .argument('<file...>', 'reports of `felkod check --format json`')
    .option('--catalog <dir>', 'catalog folder, for excerpts (default: "content")')
    .addOption(formats())
    .addHelpText(
      'after',
      examples([['felkod report part-*.json --format markdown', 'one summary']]),
    )
    .action(
      act(async (paths: string[], options: { catalog?: string; format: string[] }) => {
        const wanted = outputs(options.format)
        const reports = []
        for (const path of paths) {
          const text = await readIfThere(pathAt(path, terminal))
          if (text === null)
            throw new Failure(
              `\`${path}\` is not there; name reports of felkod check --format json`,
            )
          reports.push(inFile(path, () => readReport(text)))
        }
        const merged = merge(reports)
        const folder = await folderOf(options.catalog)
        const named = merged.findings.flatMap(({ file, source }) => [file, source?.file ?? file])
        const texts =
          folder === null ? null : await readCatalogFiles(folder, new Set(named)).catch(() => null)
        await show(
          merged,
          {
            texts: excerptsOfFiles((file) => texts?.get(file) ?? null),
            folder,
          },
          wanted,
          terminal,
        )
        return merged.summary.errors > 0 ? 1 : 0
      }),
    )

  /** Excerpts are a help, not a need: without a catalog there are none. */
  async function folderOf(catalog: string | undefined): Promise<string | null> {
    if (catalog !== undefined) return (await targetOf([catalog], terminal)).folder
    return targetOf([], terminal).then(
      ({ folder }) => folder,
      () => null,
    )
  }
}

function inFile<Result>(path: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof ReportError) throw new ReportError(`${path}: ${error.message}`)
    throw error
  }
}
