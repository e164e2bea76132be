/** What a folder that is read again after every save need not be asked or parsed for twice. */
import type { Article, SourceFile } from '../model/article.ts'
import type { Pair } from '../model/pair.ts'
import type { Patterns, Registry } from '../model/registry.ts'
import type { FoundRevision } from './git/search-history.ts'

/**
 * Values with what they were made of, by key. A value is good as long as its inputs are the same
 * strings and the same objects, so that nothing stale is ever found.
 */
export class Kept<V> {
  readonly #values = new Map<string, { inputs: readonly unknown[]; value: V }>()

  find(key: string, inputs: readonly unknown[]): V | undefined {
    const kept = this.#values.get(key)
    return kept?.inputs.every((one, index) => one === inputs[index]) ? kept.value : undefined
  }

  keep(key: string, inputs: readonly unknown[], value: V): V {
    this.#values.set(key, { inputs, value })
    return value
  }

  /** The value that is kept, else that which `make` makes of the inputs. */
  get(key: string, inputs: readonly unknown[], make: () => V): V {
    return this.find(key, inputs) ?? this.keep(key, inputs, make())
  }
}

/**
 * What `load` keeps of one folder from one time to the next: a file of the same bytes is the same
 * Article, and the same articles with the same revision are the same Pair. For one folder only.
 */
export class Memo {
  readonly settings = new Kept<{ registry: Registry; patterns: Patterns }>()
  readonly articles = new Kept<Article>()
  readonly pairs = new Kept<Pair>()
  readonly working = new Kept<FoundRevision>()
  /** Of git's history; its inputs name the commit. */
  readonly history = new Kept<FoundRevision>()
  readonly #files = new Map<string, SourceFile>()

  /** The file as it was read before where its bytes are the same. */
  file(read: SourceFile): SourceFile {
    const before = this.#files.get(read.file)
    if (before?.locale === read.locale && Buffer.compare(before.bytes, read.bytes) === 0)
      return before
    this.#files.set(read.file, read)
    return read
  }
}
