/** A value as the text of a JSON file: two spaces of indentation, a line end after the last line. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
