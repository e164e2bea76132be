/** What something takes, in milliseconds: of a clock, and of the processor. */
export interface Time {
  wall: number
  cpu: number
}

export async function timed<T>(work: () => T | Promise<T>): Promise<[T, Time]> {
  const [start, used] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(used)
  return [result, { wall: performance.now() - start, cpu: (user + system) / 1000 }]
}

/** A Markdown table, its first column to the left. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`
  const dashes = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  return [line(rows[0]!), line(dashes), ...rows.slice(1).map(line)].join('\n')
}
