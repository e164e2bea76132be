import type { Report } from '../../model/report.ts'
import { UserError } from '../../text/user-error.ts'

/**
 * Reads a report that `json` wrote. `shard` may be absent: earlier versions of felkod did not write
 * it.
 * @throws UserError where the text is no report as `schema/report.schema.json` describes it.
 */
export function readReport(text: string): Report {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new UserError('Unexpected text, expected the JSON of `felkod check --format json`')
  }
  if (!isRecord(data) || data['version'] !== 1)
    throw new UserError('Unexpected JSON, expected that of `felkod check --format json`')
  const { version, catalog, source, locales, shard = null, findings, summary } = data
  const report = { version, catalog, source, locales, shard, findings, summary }
  for (const [key, isRight] of Object.entries(parts))
    if (!isRight(report[key as keyof Report]))
      throw new UserError(
        `Unexpected \`${key}\`, expected that of \`felkod check --format json\`; make the report anew`,
      )
  return report as Report
}

type Test = (value: unknown) => boolean

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText: Test = (value) => typeof value === 'string'
const isCount: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const isPosition: Test = (value) => isCount(value) && value !== 0
const orNull =
  (isRight: Test): Test =>
  (value) =>
    value === null || isRight(value)
const listOf =
  (isRight: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(isRight)
/** An object whose named values each pass their test. */
const withParts =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isRecord(value) && Object.entries(tests).every(([key, isRight]) => isRight(value[key]))

const counts = { errors: isCount, warnings: isCount, infos: isCount }
const start = { file: isText, line: isPosition, column: isPosition }
const place = { ...start, endLine: isPosition, endColumn: isPosition }

const isLocale = withParts({
  codes: withParts({ expected: isCount, found: isCount }),
  segments: withParts({ total: isCount, stale: orNull(isCount) }),
  ...counts,
})

const isShard: Test = (value) =>
  withParts({ index: isPosition, count: isPosition, inputs: isText })(value) &&
  (value as { index: number }).index <= (value as { count: number }).count

const isFinding = withParts({
  ...{ rule: isText, locale: isText, code: orNull(isText), reason: isText, ...place },
  severity: (value) => value === 'error' || value === 'warn' || value === 'info',
  source: orNull(withParts(place)),
  expected: orNull(isText),
  actual: orNull(isText),
  related: listOf(withParts({ ...start, note: isText })),
  fix: orNull(withParts({ start: isCount, end: isCount, text: isText })),
})

const parts: Record<Exclude<keyof Report, 'version'>, Test> = {
  catalog: isText,
  source: isText,
  locales: (value) => isRecord(value) && Object.values(value).every(isLocale),
  shard: orNull(isShard),
  findings: listOf(isFinding),
  summary: withParts(counts),
}
