import { createHash } from 'node:crypto'
import type { Fix as SarifFix, Location, Log, ReportingDescriptor, Result } from 'sarif'
import { evidenceOf } from '../../check/engine/fingerprint.ts'
import { rules } from '../../check/rules.ts'
import type { Finding, Fix, FindingPlace } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'
import { stringify } from './json.ts'

const levels = { error: 'error', warn: 'warning', info: 'note' } as const

export interface SarifContext {
  /** Path from the repository's root to the catalog folder, `content/`. Default: empty. */
  prefix?: string
  /** felkod's own version. Default: left out. */
  version?: string
}

/** SARIF 2.1.0: each finding at its place, the source's place beside it, and its fix. */
export function sarif(report: Report, { prefix = '', version }: SarifContext = {}): string {
  const seen = new Map<string, number>()
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'felkod', ...(version ? { version } : {}), rules: descriptors } },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => result(finding, prefix, seen)),
      },
    ],
  }
  return stringify(log)
}

const descriptors: ReportingDescriptor[] = rules.map(({ id, severity, says, why }) => ({
  id,
  shortDescription: { text: says },
  fullDescription: { text: why },
  defaultConfiguration: { level: levels[severity] },
}))

function result(finding: Finding, prefix: string, seen: Map<string, number>): Result {
  const { rule, severity, reason, file, source, related, fix } = finding
  const index = rules.findIndex(({ id }) => id === rule)
  const others = [
    ...(source ? [{ ...location(source, prefix), message: { text: 'The source' } }] : []),
    ...related.map(({ file, line, column, note }) => ({
      physicalLocation: {
        artifactLocation: { uri: uri(prefix + file) },
        region: { startLine: line, startColumn: column },
      },
      message: { text: message(note) },
    })),
  ]
  return {
    ruleId: rule,
    ...(index >= 0 ? { ruleIndex: index } : {}),
    level: levels[severity],
    message: { text: message(reason) },
    locations: [location(finding, prefix)],
    ...(others.length > 0
      ? { relatedLocations: others.map((other, id) => ({ id, ...other })) }
      : {}),
    partialFingerprints: { primaryLocationLineHash: fingerprint(finding, seen) },
    ...(fix ? { fixes: [change(fix, prefix + file)] } : {}),
  }
}

/** SARIF reads `[…](…)` in a message as a link; in words quoted from a text it is escaped. */
function message(text: string): string {
  return text.replace(/\[(?=[^\]]{0,500}\]\()/g, '\\[')
}

function location(place: FindingPlace, prefix: string): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(prefix + place.file) },
      region: {
        startLine: place.line,
        startColumn: place.column,
        endLine: place.endLine,
        endColumn: place.endColumn,
      },
    },
  }
}

/** The same finding keeps its fingerprint while lines move; the second of two alike is `:2`. */
function fingerprint(finding: Finding, seen: Map<string, number>): string {
  const evidence = `${finding.file} ${evidenceOf(finding)}`
  const count = (seen.get(evidence) ?? 0) + 1
  seen.set(evidence, count)
  return `${createHash('sha256').update(evidence).digest('hex').slice(0, 16)}:${count}`
}

function change({ start, end, text }: Fix, file: string): SarifFix {
  return {
    description: { text: text === '' ? 'Remove it' : `Write \`${text}\`` },
    artifactChanges: [
      {
        artifactLocation: { uri: uri(file) },
        replacements: [
          {
            deletedRegion: { charOffset: start, charLength: end - start },
            insertedContent: { text },
          },
        ],
      },
    ],
  }
}

function uri(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/')
}
