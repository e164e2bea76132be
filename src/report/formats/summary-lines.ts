import type { Counts, LocaleSummary, Report } from '../../model/report.ts'
import { paint, type Paint } from '../terminal/paint.ts'

/** The last lines of a report: one for each locale, then the total. */
export function closing(report: Report, color: Paint = paint(false)): string {
  const locales = Object.entries(report.locales)
  const width = Math.max(0, ...locales.map(([locale]) => locale.length))
  const lines = locales.map(
    ([locale, summary]) => `${color.bold(locale.padEnd(width))}  ${localeLine(summary, color)}`,
  )
  return [...lines, ...(lines.length > 0 ? [''] : []), total(report, color)].join('\n')
}

function localeLine({ codes, segments, ...counts }: LocaleSummary, color: Paint): string {
  const facts = [
    ...(codes.expected > 0 ? [`${codes.found} of ${plural(codes.expected, 'code')}`] : []),
    plural(segments.total, 'segment') + staleness(segments.stale),
  ]
  return `${color.dim(`${facts.join(', ')}:`)} ${tally(counts, color) ?? color.green('nothing found')}`
}

function staleness(stale: number | null): string {
  if (stale === null) return ' of unknown age'
  return stale === 0 ? '' : ` (${stale} out of date)`
}

function total(report: Report, color: Paint): string {
  const { findings, summary } = report
  const counted = tally(summary, color)
  if (counted === null) return color.green('Nothing found.')
  const files = new Set(findings.map(({ file }) => file)).size
  const fixable = findings.filter(({ fix }) => fix !== null).length
  const fixes =
    fixable === 0
      ? ''
      : ` \`felkod check --fix\` corrects ${fixable === findings.length ? 'all' : fixable} of them.`
  return `${color.bold('Found')} ${counted} in ${plural(files, 'file')}.${fixes}`
}

/** `1 error, 9 warnings and 2 notes`; null for nothing. */
export function tally(
  { errors, warnings, infos }: Counts,
  color: Paint = paint(false),
): string | null {
  const parts = [
    ...(errors > 0 ? [color.red(plural(errors, 'error'))] : []),
    ...(warnings > 0 ? [color.yellow(plural(warnings, 'warning'))] : []),
    ...(infos > 0 ? [color.blue(plural(infos, 'note'))] : []),
  ]
  if (parts.length < 2) return parts[0] ?? null
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** A count with its noun: `1 code`, `2 codes`. */
export function plural(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`
}
