import type { Report } from '../../model/report.ts'
import { UserError } from '../../text/user-error.ts'

/** A report under the name that a person knows it by. */
interface NamedReport {
  name: string
  report: Report
}

/**
 * Throws a UserError where reports do not make a whole: of two catalogs, a shard that is missing
 * or given twice, of other inputs, options or another felkod than the first, or beside a report
 * that is no shard.
 */
export function judgeWhole(named: readonly NamedReport[]): void {
  const [first] = named
  if (first === undefined)
    throw new UserError('Unexpected empty list of reports, expected at least one')
  for (const one of named) {
    const reason = stranger(one, first)
    if (reason !== null) throw new UserError(reason)
  }
  if (first.report.shard !== null) judgeNumbers(named, first.report.shard.count)
}

/** Why a report does not belong to the first one; null where it does. */
function stranger({ name, report }: NamedReport, first: NamedReport): string | null {
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
  const [own, first] = [inputs, others].map((text) => /^([^-]*)-([^-]*)-(.*)$/s.exec(text) ?? [])
  if (own![3] !== first![3]) return 'by another felkod'
  return own![1] === first![1] ? 'with other options' : 'from other inputs'
}

/** Each shard once. */
function judgeNumbers(named: readonly NamedReport[], count: number): void {
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

/** The first numbers that are not there. A stranger's count may be any. */
function missing(seen: ReadonlyMap<number, string>, count: number): number[] {
  const shown: number[] = []
  for (let index = 1; index <= count && shown.length < 8; index += 1)
    if (!seen.has(index)) shown.push(index)
  return shown
}
