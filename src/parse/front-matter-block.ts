/** The front matter of a text, before its YAML is read. */
export interface FrontMatterBlock {
  start: number
  end: number
  /** Where the YAML begins. */
  content: number
  yaml: string
  language: string
  closed: boolean
}

/** Finds the lines between `---` at the start of a file; a block that is never closed too. */
export function findBlock(text: string): FrontMatterBlock | null {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const opening = /---(?!-)([^\r\n]*)(?:\r\n?|\n)/y
  opening.lastIndex = start
  const open = opening.exec(text)
  if (open === null) return null
  const language = open[1]!.trim()
  if (!/^[\w+#.-]*$/.test(language)) return null
  const content = opening.lastIndex
  const closing = /(?<=[\r\n])---[ \t]*(?=[\r\n]|$)/g
  closing.lastIndex = content
  const close = closing.exec(text)
  if (close !== null) {
    const yaml = text.slice(content, close.index).replace(/(?:\r\n?|\n)$/, '')
    return { start, end: closing.lastIndex, content, yaml, language, closed: true }
  }
  // A line `---` may be a rule across the page; one with a key under it is front matter.
  if (language === '' && !/^[\w.]+:(?=[ \t\r\n]|$)/.test(text.slice(content, content + 100))) {
    return null
  }
  const blank = /(?:\r\n?|\n)[ \t]*(?=[\r\n]|$)/g
  blank.lastIndex = content
  const end = blank.exec(text)?.index ?? text.length
  return { start, end, content, yaml: text.slice(content, end), language, closed: false }
}
