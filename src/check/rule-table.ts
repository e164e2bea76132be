import { rules } from './rules.ts'

/** The rules as a Markdown table, for the README. */
export function ruleTable(): string {
  const rows = rules.map(({ id, severity, milder, says }) => {
    const level = milder === undefined ? severity : `${severity}; ${milder}`
    return `| \`${id}\` | ${level} | ${says.replaceAll('|', '\\|')} |`
  })
  return ['| rule | default | says |', '| --- | --- | --- |', ...rows]
    .map((row) => `${row}\n`)
    .join('')
}
