/** A value as a file of ours: two spaces, a line end. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
