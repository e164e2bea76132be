/** Puts each part between its marks, `<!-- name -->` and `<!-- /name -->`. */
export function fill(text: string, parts: Record<string, string>): string {
  return Object.entries(parts).reduce((filled, [name, part]) => {
    const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`]
    const start = filled.indexOf(open)
    const end = filled.indexOf(close)
    if (start < 0 || end < start) throw new Error(`README.md has no place for ${name}`)
    return `${filled.slice(0, start + open.length)}${part.trim()}\n${filled.slice(end)}`
  }, text)
}
