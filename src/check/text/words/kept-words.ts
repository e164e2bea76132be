import type { Article } from '../../../model/article.ts'

/** Words that the front matter's `no-loc` keeps from being translated, each once. */
export function keptWords({ frontMatter }: Article): string[] {
  const value = frontMatter.data['no-loc']
  const words = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : []
  const texts = words.filter((word) => typeof word === 'string').map((word) => word.trim())
  return [...new Set(texts)].filter((word) => word !== '')
}
