/** Front matter that is read as text, since it does not begin as front matter has to. */

/**
 * Why a text that is read as one without front matter seems to have some, as a clause; null where
 * it seems to have none. To be asked before front matter is written into such a text: a second one
 * would make text of the first for good.
 */
export function strayFrontMatter(text: string): string | null {
  const lines = text
    .slice(0, most)
    .replace(/^\uFEFF+/, '')
    .split(/\r\n?|\n/)
  const filled = [...lines.keys()].filter((index) => lines[index]!.trim() !== '')
  for (const [order, index] of filled.slice(0, linesBefore + 1).entries()) {
    const mark = markOf(lines[index]!)
    if (mark === null || !holdsKeys(lines.slice(index), order === 0)) continue
    if (mark.startsWith('+')) return `its front matter is TOML (\`${mark}\`), which is not read`
    if (mark === '---' && index > 0)
      return `its front matter begins on line ${index + 1}, where only the first is read as such`
    if (mark === '---' && lines[index]!.trimEnd() === mark)
      return 'its front matter has no line `---` that closes it'
    return `its front matter begins with \`${mark}\``
  }
  return /^\s*\{\s*"[^"\r\n]*"\s*:/.test(lines.join('\n'))
    ? 'its front matter is JSON, which is not read'
    : null
}

/** Front matter past so many characters of a file is none that somebody meant. */
const most = 20_000
/** How many lines of text may stand before it. */
const linesBefore = 3

const dashes = '\\-\\u2010-\\u2015\\u2212'
const marks = new RegExp(
  `^(?:\\+{2,}|[;~*_=]{3,}|[${dashes}](?:[ \\t]*[${dashes}])+|[\\u2012-\\u2015])$`,
)

/** A line that somebody may have meant for the `---` around front matter. */
function markOf(line: string): string | null {
  const written = line.trim()
  if (marks.test(written)) return written
  return /^(-{3,})[ \t]*[\w.]+:(?:[ \t]|$)/.exec(written)?.[1] ?? null
}

/** Whether keys stand below the first line: up to a mark like it, or at once where nothing closes. */
function holdsKeys(lines: readonly string[], isFirst: boolean): boolean {
  const [opening, ...rest] = lines
  const kind = opening!.trim()[0]
  const end = rest.findIndex((line) => marks.test(line.trim()) && line.trim()[0] === kind)
  const own = /^-{3,}[ \t]*([\w.]+:.*)$/.exec(opening!.trim())?.[1]
  const body = [...(own === undefined ? [] : [own]), ...rest.slice(0, end < 0 ? undefined : end)]
  const isKeyed = key.test(body[0] ?? '')
  if (end < 0) return isFirst && isKeyed
  const filled = body.filter((line) => line.trim() !== '')
  if (filled.length === 0) return isFirst
  return (isFirst || isKeyed) && key.test(filled[0]!) && filled.every((line) => data.test(line))
}

/** `title: …`, `title = …`, `[table]`, `# comment`. */
const key =
  /^\s*(?:["']?[\p{L}_][\p{L}\p{N}_.$ -]{0,60}["']?\s*(?::(?=\s|$)|=)|\[{1,2}[\w. -]+\]{1,2}\s*$|#)/u
/** What may stand between keys: lists, what is indented, what closes a bracket or a quote. */
const data = new RegExp(`${key.source}|^(?:[ \\t]|- |-$|[\\]})"'])`, 'u')
