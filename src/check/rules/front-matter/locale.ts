import { canonical, sameLanguage, withoutPrivateUse } from '../../../language/tags.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const locale: Rule = {
  id: 'front-matter/locale',
  severity: 'error',
  says: "names another language than the folder's",
  why: 'Often the whole file is in the wrong folder; and tools that believe the front matter serve it to the wrong readers.',
  article: judge,
}

const keys = ['ms.contentlocale', 'locale', 'lang']

function* judge({ article }: ArticleSubject): Iterable<Remark> {
  for (const key of keys) {
    const value = article.frontMatter.data[key]
    const at = article.frontMatter.keys[key]
    if (typeof value !== 'string' || !at) continue
    const tag = canonical(value.trim().replaceAll('_', '-'))
    if (tag === null || agree(tag, article.locale)) continue
    const reason = `Unexpected \`${key}: ${value}\`, expected \`${article.locale}\` as the folder says`
    const { file } = article
    yield { file, place: at.key, segment: null, reason, actual: value, expected: article.locale }
  }
}

/** One language, and one script where the folder's tag settles that (`zh-Hant`, `zh-TW`). */
function agree(tag: string, folder: string): boolean {
  if (!sameLanguage(macro(tag), macro(folder))) return false
  const { script, region } = new Intl.Locale(withoutPrivateUse(folder))
  if (script === undefined && region === undefined) return true
  const named = new Intl.Locale(withoutPrivateUse(tag))
  const isOpen = named.script === undefined && named.region === undefined
  return (
    isOpen ||
    named.maximize().script === new Intl.Locale(withoutPrivateUse(folder)).maximize().script
  )
}

/** Norwegian is written `no` and `nb` alike. */
function macro(tag: string): string {
  return tag.replace(/^no(?=-|$)/, 'nb')
}
