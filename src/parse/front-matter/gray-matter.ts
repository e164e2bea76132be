/** The one place where gray-matter reads front matter, so that nothing else in it is ever run. */
import matter from 'gray-matter'
import type { Document } from 'yaml'
import { parseYaml } from '../yaml/problems.ts'

/**
 * Hands the YAML of a block to gray-matter, which knows what is a comment, what is empty, and which
 * engine reads the rest. It copies the engines that it is given onto its own, of which one executes
 * what it reads: each of those is overruled. Options are always passed: without them it caches, and
 * the second reading of the same broken YAML is empty. Never throws: what is wrong is among the
 * document's errors.
 */
export function parseFrontMatter(yaml: string): Document {
  let document: Document | undefined
  const read = (source: string): object => {
    document = parseYaml(source.slice(1), true)
    return {}
  }
  const engines = { yaml: read, json: refuse, javascript: refuse, coffee: refuse }
  const delimiters = fence(yaml)
  // To gray-matter a comment goes on to a line feed, whatever ends lines here.
  const lines = yaml.replace(/\r(?!\n)/g, '\n')
  matter(`${delimiters}\n${lines}\n${delimiters}\n`, { language: 'yaml', engines, delimiters })
  return document ?? parseYaml('', true)
}

/** Longer than any line of dashes within, at the first of which gray-matter would end the block. */
function fence(yaml: string): string {
  const lines = yaml.match(/(?<=^|[\r\n])-{3,}/g) ?? []
  return '-'.repeat(lines.reduce((most, { length }) => Math.max(most, length), 2) + 1)
}

function refuse(): never {
  throw new Error('front matter other than YAML is never read')
}
