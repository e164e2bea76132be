import { rules } from './rules.ts'

/** The rules as a Markdown table, for the README. */
export function ruleTable(): string {
  const rows = rules.map(({ id, severity, milder, graver, says }) => {
    const level = [severity, milder, graver].filter((part) => part !== undefined).join('; ')
    return `| \`${id}\` | ${level} | ${says.replaceAll('|', '\\|')} |`
  })
  return ['| rule | default | says |', '| --- | --- | --- |', ...rows]
    .map((row) => `${row}\n`)
    .join('')
}
