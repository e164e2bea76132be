import type { Finding, FindingPlace, Severity } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'
import type { Excerpts } from '../excerpts.ts'
import { paint, type Paint } from '../terminal/paint.ts'
import { isolate, snippet, TextLines, type Snippet } from '../terminal/snippet.ts'
import { closing } from './summary-lines.ts'
import { visible } from '../terminal/visible.ts'
import { wrap } from '../terminal/wrap.ts'

export interface PrettyContext {
  /** Where excerpts come from. Default: null, no excerpts. */
  texts?: Excerpts | null
  /** Whether to colour. Default: false. */
  color?: boolean
  /** The terminal's width in columns. Default: 100. */
  columns?: number
  /** Put before file names: the path to the catalog folder, `content/`. Default: empty. */
  prefix?: string
}

/** The report for a person: by file, each finding with an excerpt, and the source's text below it. */
export function pretty(report: Report, context: PrettyContext = {}): string {
  const color = paint(context.color ?? false)
  const lines = new TextLines()
  const byFile = Map.groupBy(report.findings, ({ file }) => file)
  const files = [...byFile].map(([file, findings]) => {
    const name = color.underline(visible((context.prefix ?? '') + file))
    return [name, ...findings.map((finding) => findingText(finding, context, color, lines))].join(
      '\n\n',
    )
  })
  return [...files, closing(report, color)].map((part) => `${part}\n`).join('\n')
}

const words = { error: 'error', warn: 'warning', info: 'note' } as const

function findingText(
  finding: Finding,
  context: PrettyContext,
  color: Paint,
  texts: TextLines,
): string {
  const { rule, code, severity, line, column } = finding
  const brush = brushOf(severity, color)
  const place = color.dim(`${line}:${column}`)
  const name = color.dim(code === null ? rule : `${rule}, code ${code}`)
  const lines = [`  ${brush(color.bold(words[severity]))} ${place} ${name}`]
  lines.push(...reasonLines(finding.reason, context.columns ?? 100, color))
  lines.push(...excerptLines(finding, context, brush, color, texts))
  for (const { file, line, column, note } of finding.related)
    lines.push(
      color.dim(
        `  see ${context.prefix ?? ''}${visible(file)}:${line}:${column}, ${visible(note)}`,
      ),
    )
  const fix = fixOf(finding, color)
  if (fix !== null) lines.push(`  ${fix}`)
  return lines.join('\n')
}

function brushOf(severity: Severity, color: Paint): (text: string) => string {
  return { error: color.red, warn: color.yellow, info: color.blue }[severity]
}

/** The reason, wrapped; what stands between backticks is bold, and nothing acts on the terminal. */
function reasonLines(reason: string, columns: number, color: Paint): string[] {
  let isCode = false
  return wrap(visible(reason.replace(/\s*[\r\n]+\s*/g, ' ')), columns - 2).map((line) => {
    const parts = line.split('`').map((part, index) => {
      if (index > 0) isCode = !isCode
      const tick = index > 0 ? '`' : ''
      return tick + (isCode ? color.bold(isolate(part)) : isolate(part))
    })
    return `  ${parts.join('')}`
  })
}

function excerptLines(
  finding: Finding,
  { texts, columns = 100 }: PrettyContext,
  brush: (text: string) => string,
  color: Paint,
  lines: TextLines,
): string[] {
  if (!texts) return []
  const { source } = finding
  const label = source ? `${source.file.split('/')[0]} ${source.line}` : ''
  const gutter = Math.max(String(finding.line).length, label.length) + 2
  const room = Math.max(20, columns - gutter - 3)
  const excerpt = (text: string | null, place: FindingPlace): Snippet | null =>
    text === null ? null : snippet(lines.of(text), place, room)
  const target = excerpt(texts.target(finding.file), finding)
  const beside = source && excerpt(texts.source(finding), source)
  return [
    ...(target ? framed(String(finding.line), target, gutter, brush, color) : []),
    ...(beside ? framed(label, beside, gutter, color.green, color) : []),
  ]
}

function framed(
  label: string,
  { text, marks, from, to }: Snippet,
  gutter: number,
  brush: (text: string) => string,
  color: Paint,
): string[] {
  const edge = color.dim('│')
  const marked = text.slice(0, from) + brush(text.slice(from, to)) + text.slice(to)
  const lines = [`${color.dim(label.padStart(gutter))} ${edge} ${marked.trimEnd()}`]
  if (marks !== '') lines.push(`${' '.repeat(gutter)} ${edge} ${marks.replace(/\^+/, brush)}`)
  return lines
}

function fixOf({ fix, actual }: Finding, color: Paint): string | null {
  if (!fix) return null
  const text = color.bold(`\`${isolate(visible(fix.text))}\``)
  if (fix.text === '')
    return `fix: remove ${actual === null ? 'it' : `\`${isolate(visible(actual))}\``}`
  return fix.start === fix.end ? `fix: insert ${text}` : `fix: write ${text}`
}
