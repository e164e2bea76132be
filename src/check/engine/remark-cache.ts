import type { Article } from '../../model/article.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Pair } from '../../model/pair.ts'
import type { ArticleSubject, Remark, Rule } from '../rule.ts'

/**
 * What rules saw in an article, for as long as they would see the same: a rule that read the
 * article, its pair and the registry alone is not asked again while these are the same. Whether it
 * read more of the catalog is watched, not declared, so that no rule can get it wrong.
 */
export class Seen {
  #registry = ''
  #remarks = new WeakMap<Article | Pair, Map<Rule, Remark[]>>()
  #catalog: Catalog | null = null
  #readsMore = false

  /** To be told before each check; another registry makes everything be seen anew. */
  begin(catalog: Catalog): this {
    const registry = JSON.stringify(catalog.registry)
    if (registry !== this.#registry) this.#remarks = new WeakMap()
    this.#registry = registry
    this.#catalog = this.#watched(catalog)
    return this
  }

  by(rule: Rule, subject: ArticleSubject): readonly Remark[] {
    if (!rule.article) return []
    const key = subject.pair ?? subject.article
    const kept = this.#remarks.get(key) ?? new Map<Rule, Remark[]>()
    const known = kept.get(rule)
    if (known) return known
    this.#readsMore = false
    const remarks = [...rule.article({ ...subject, catalog: this.#catalog! })]
    if (!this.#readsMore) this.#remarks.set(key, kept.set(rule, remarks))
    return remarks
  }

  /** The catalog, telling when anything is read of it that other articles have a part in. */
  #watched(whole: Catalog): Catalog {
    const catalog = { ...whole }
    for (const key of Object.keys(whole) as (keyof Catalog)[]) {
      if (key === 'registry' || key === 'patterns') continue
      const get = (): unknown => {
        this.#readsMore = true
        return whole[key]
      }
      Object.defineProperty(catalog, key, { enumerable: true, get })
    }
    return catalog
  }
}
