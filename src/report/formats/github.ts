import type { Finding } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'
import { visible } from '../terminal/visible.ts'

const commands = { error: 'error', warn: 'warning', info: 'notice' } as const

/**
 * GitHub's workflow commands, one a finding, which it shows beside the line. `prefix` is the path from
 * the repository's root to the catalog folder, `content/`. Default: empty.
 */
export function github(report: Report, { prefix = '' }: { prefix?: string } = {}): string {
  return report.findings.map((finding) => `${command(finding, prefix)}\n`).join('')
}

function command(finding: Finding, prefix: string): string {
  const { rule, code, file, line, column, endLine, endColumn, source } = finding
  const properties = Object.entries({
    file: prefix + file,
    line,
    endLine,
    col: column,
    endColumn,
    title: code === null ? rule : `${rule} (${code})`,
  }).map(([name, value]) => `${name}=${property(String(value))}`)
  const lines = [finding.reason.replace(/[^\r\n]+/g, (line) => visible(line))]
  if (source) lines.push(`Source: ${visible(prefix + source.file)}:${source.line}:${source.column}`)
  return `::${commands[finding.severity]} ${properties.join(',')}::${data(lines.join('\n'))}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
