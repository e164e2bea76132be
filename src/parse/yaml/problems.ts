import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  parseDocument,
  visit,
  YAMLParseError,
  type Alias,
  type Document,
  type Scalar,
} from 'yaml'

/** The first thing that makes a text no YAML, and where. */
export interface YamlProblem {
  /**
   * The parser's name for it; `ALIAS`: an alias of nothing, `ANCHOR`: one that no alias
   * means, `ODD_KEY`: a key that is no text.
   */
  code: string
  message: string
  at: number
}

/** Parses YAML. Never throws: what is wrong is among the document's errors. */
export function parseYaml(source: string, uniqueKeys: boolean): Document {
  // A lone carriage return ends a line for editors, and here.
  const text = source.replace(/\r(?!\n)/g, '\n')
  // The parser compares each key with each, which takes minutes for what a file may hold.
  const options = { prettyErrors: false, logLevel: 'error', uniqueKeys: false } as const
  const document = parseDocument(text, options)
  if (uniqueKeys) for (const error of secondKeys(document)) document.errors.push(error)
  return document
}

/** An error for each key that its map has already. */
function secondKeys(document: Document): YAMLParseError[] {
  const errors: YAMLParseError[] = []
  const nodes: unknown[] = [document.contents]
  while (nodes.length > 0) {
    const node = nodes.pop()
    if (isPair(node)) nodes.push(node.key, node.value)
    if (!isCollection(node)) continue
    for (const item of node.items) nodes.push(item)
    if (!isMap(node)) continue
    const keys = new Set<unknown>()
    for (const { key } of node.items) {
      if (!isScalar(key)) continue
      const at = key.range?.[0] ?? 0
      if (keys.has(key.value))
        errors.push(new YAMLParseError([at, at + 1], 'DUPLICATE_KEY', 'Map keys must be unique'))
      keys.add(key.value)
    }
  }
  return errors
}

/** The first problem of a document in order of the file; null where it can be read. */
export function firstProblem(document: Document): YamlProblem | null {
  const problems = [...document.errors, ...document.warnings]
    // Where a list in brackets closes is a matter of style, and told as a warning only.
    .filter(({ name, code }) => name !== 'YAMLWarning' || code !== 'BAD_INDENT')
    .map(({ code, message, pos }): YamlProblem => ({ code, message, at: pos[0] }))
  const alias = danglingAlias(document)
  if (alias !== null) {
    const at = alias.range?.[0] ?? 0
    problems.push({ code: 'ALIAS', message: `Unresolved alias ${alias.source}`, at })
  }
  return problems.sort((a, b) => a.at - b.at)[0] ?? null
}

function danglingAlias(document: Document): Alias | null {
  let dangling: Alias | null = null
  const names = new Set<string>()
  visit(document, {
    Node: (_key, node) => {
      if ('anchor' in node && node.anchor) names.add(node.anchor)
    },
    Alias: (_key, node) => {
      if (names.has(node.source)) return undefined
      dangling = node
      return visit.BREAK
    },
  })
  return dangling
}

/**
 * The first text that begins with the name of an anchor which no alias means: `title: &Edit` is
 * empty to YAML, and `title: &Edit menu` loses a word.
 */
export function unusedAnchor(document: Document): YamlProblem | null {
  const texts: Scalar[] = []
  const meant = new Set<string>()
  visit(document, {
    Scalar: (_key, node) => void (node.anchor !== undefined && texts.push(node)),
    Alias: (_key, { source }) => void meant.add(source),
  })
  const unused = texts.find(({ anchor }) => !meant.has(anchor!))
  if (unused === undefined) return null
  const message = `Unused anchor ${unused.anchor}`
  return { code: 'ANCHOR', message, at: unused.range?.[0] ?? 0 }
}
