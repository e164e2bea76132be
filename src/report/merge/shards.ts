import type { Report } from '../../model/report.ts'
import { UserError } from '../../text/user-error.ts'

/** A report under the name that a person knows it by. */
interface NamedReport {
  name: string
  report: Report
}

/**
 * Makes sure that reports are all shards of one run.
 * @throws UserError where they are of two catalogs, inputs, options or versions of felkod, where a
 * shard is missing or given twice, or where one is no shard.
 */
export function requireWholeRun(named: readonly NamedReport[]): void {
  const [first] = named
  if (first === undefined)
    throw new UserError('Unexpected empty list of reports, expected at least one')
  for (const other of named) {
    const reason = whyAnotherRun(other, first)
    if (reason !== null) throw new UserError(reason)
  }
  if (first.report.shard !== null) requireEachShard(named, first.report.shard.count)
}

/** Why a report is not of the same run as the first one; null where it is. */
function whyAnotherRun({ name, report }: NamedReport, first: NamedReport): string | null {
  const { catalog, shard } = first.report
  if (report.catalog !== catalog)
    return `Unexpected report of catalog \`${report.catalog}\`, expected \`${catalog}\` in all of them: \`${name}\``
  if (report.shard === null && shard === null) return null
  if (report.shard === null || shard === null) {
    const [whole, part] = shard === null ? [first.name, name] : [name, first.name]
    return `\`${whole}\` is no shard, and \`${part}\` is one; name the shards of one run alone`
  }
  const what = differing(report.shard.inputs, shard.inputs)
  if (what !== null)
    return `\`${name}\` was made ${what} than \`${first.name}\`; judge all shards alike, then merge`
  if (report.shard.count !== shard.count)
    return `\`${name}\` is one of ${report.shard.count} shards, and \`${first.name}\` one of ${shard.count}; name the shards of one run`
  return null
}

/** What the inputs of two shards differ in, as `with other options`; null where they are the same. */
function differing(inputs: string, others: string): string | null {
  if (inputs === others) return null
  const [parts, otherParts] = [inputs, others].map(
    (text) => /^([^-]*)-([^-]*)-(.*)$/s.exec(text) ?? [],
  )
  if (parts![3] !== otherParts![3]) return 'by another felkod'
  return parts![1] === otherParts![1] ? 'with other options' : 'from other inputs'
}

/** @throws UserError where a shard is missing or given twice. */
function requireEachShard(named: readonly NamedReport[], count: number): void {
  const seen = new Map<number, string>()
  for (const { name, report } of named) {
    const { index } = report.shard!
    const before = seen.get(index)
    if (before === name) throw new UserError(`\`${name}\` is named twice; name each shard once`)
    if (before !== undefined)
      throw new UserError(
        `\`${name}\` and \`${before}\` are both shard ${index}/${count}; name one of them`,
      )
    seen.set(index, name)
  }
  const lacking = missing(seen, count)
  if (lacking.length === 0) return
  const rest = count - seen.size - lacking.length
  const numbers = lacking.join(', ') + (rest > 0 ? ` and ${rest} more` : '')
  const what =
    count - seen.size === 1
      ? `Shard ${numbers} of ${count} is`
      : `Shards ${numbers} of ${count} are`
  const make = `felkod check --shard ${lacking[0]}/${count} --format json=FILE`
  const how =
    count - seen.size === 1
      ? `make it with \`${make}\`, and name it too`
      : `make each as with \`${make}\`, and name them too`
  throw new UserError(`${what} missing; ${how}`)
}

/** The first eight numbers that are missing: a damaged report may claim any number of shards. */
function missing(seen: ReadonlyMap<number, string>, count: number): number[] {
  const shown: number[] = []
  for (let index = 1; index <= count && shown.length < 8; index += 1)
    if (!seen.has(index)) shown.push(index)
  return shown
}
