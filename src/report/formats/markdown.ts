import type { Finding, Severity } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'
import { plural, tally } from './summary-lines.ts'
import { visible } from '../terminal/visible.ts'

export interface MarkdownContext {
  /** Path from the repository's root to the catalog folder, `content/`. Default: empty. */
  prefix?: string
  /** How many findings of a severity are listed; the rest are counted. Default: 100. */
  most?: number
}

/** The summary of a pull request: a table of locales, then the findings, with the notes collapsed. */
export function markdown(
  report: Report,
  { prefix = '', most = 100 }: MarkdownContext = {},
): string {
  const counted = tally(report.summary)
  const files = new Set(report.findings.map(({ file }) => file)).size
  const head = counted === null ? 'nothing found' : `${counted} in ${plural(files, 'file')}`
  return [
    `### felkod: ${head}`,
    localeTable(report),
    ...sections.flatMap(([severity, title, isOpen]) => {
      const findings = report.findings.filter((finding) => finding.severity === severity)
      return findings.length === 0 ? [] : section(title, isOpen, findings, prefix, most)
    }),
  ]
    .map((part) => `${part}\n`)
    .join('\n')
}

const sections: [Severity, string, boolean][] = [
  ['error', 'Errors', true],
  ['warn', 'Warnings', true],
  ['info', 'Notes', false],
]

function localeTable({ locales }: Report): string {
  const rows = Object.entries(locales).map(([locale, { codes, segments, ...counts }]) => {
    const stale = segments.stale === null ? 'unknown' : segments.stale
    const { errors, warnings, infos } = counts
    const cells = [
      `${codes.found} of ${codes.expected}`,
      segments.total,
      stale,
      errors,
      warnings,
      infos,
    ]
    return `| ${locale} | ${cells.join(' | ')} |`
  })
  const head = '| locale | codes | segments | out of date | errors | warnings | notes |'
  return [head, '| --- | ---: | ---: | ---: | ---: | ---: | ---: |', ...rows].join('\n')
}

function section(
  title: string,
  isOpen: boolean,
  findings: readonly Finding[],
  prefix: string,
  most: number,
): string[] {
  const rows = findings.slice(0, most).map((finding) => row(finding, prefix))
  const rest = findings.length - rows.length
  return [
    `<details${isOpen ? ' open' : ''}>\n<summary>${title}: ${findings.length}</summary>`,
    ['| where | what | rule |', '| --- | --- | --- |', ...rows].join('\n'),
    ...(rest > 0 ? [`And ${rest} more.`] : []),
    '</details>',
  ]
}

function row({ file, line, column, reason, rule, code, source }: Finding, prefix: string): string {
  const where = `${literal(`${prefix}${file}:${line}:${column}`)}`
  const beside = source ? `<br>source: ${literal(`${prefix}${source.file}:${source.line}`)}` : ''
  const name = code === null ? `\`${rule}\`` : `\`${rule}\` ${code}`
  return `| ${where}${beside} | ${sentence(reason)} | ${name} |`
}

/** The reason as HTML: what stands between backticks is code, and nothing of it acts on the page. */
function sentence(reason: string): string {
  return reason
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? literal(part) : inert(part)))
    .join('')
}

function literal(text: string): string {
  return `<code>${inert(text)}</code>`
}

/** Text without effect: marks become character references, mentions and issue numbers are split. */
function inert(text: string): string {
  return visible(text.replace(/\s*[\r\n]+\s*/g, ' '))
    .replace(
      /[&<>"'`*~$|[\]\\!]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
      (mark) => `&#${mark.codePointAt(0)};`,
    )
    .replace(/[@#]/g, (mark) => `${mark}<!-- -->`)
    .replace(/:\/\//g, ':<!-- -->//')
}
