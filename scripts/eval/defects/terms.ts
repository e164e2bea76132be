import { termFinder, findTerm } from '../../../src/check/text/words/term-match.ts'
import { lookup } from '../../../src/language/tags.ts'
import type { Defect, Edit, Ground } from '../ground.ts'
import { replaceProse, texts } from './edits.ts'

/** Every use of a glossary term in the translation, where the source's segment has it. */
function uses(ground: Ground, isKept: boolean, by: string | ((term: string) => string)): Edit[] {
  const { catalog, target } = ground
  return catalog.registry.glossary.flatMap(({ term, translations }) => {
    const own = lookup(translations, target.locale)
    if ((own === undefined) !== isKept) return []
    const words = own?.use ?? [term]
    return texts(ground)
      .filter(({ source }) => termFinder(term)(source.prose).length === 1)
      .flatMap((text) => {
        const { prose } = text.reading
        const stretches = words.flatMap((word) => findTerm(prose, word, target.locale) ?? [])
        const [one, another] = stretches
        const isOnly = one && !findTerm(prose.slice(one.to), words[0]!, target.locale)
        if (!one || another || !isOnly || prose.slice(one.from, one.to).includes('\uFFFC'))
          return []
        const instead = typeof by === 'string' ? by : by(prose.slice(one.from, one.to))
        return [replaceProse(text, one.from, one.to, instead)]
      })
  })
}

export const terms: Defect[] = [
  {
    kind: 'name translated',
    rules: ['text/terms'],
    places: (ground) =>
      uses(ground, true, ground.target.locale.startsWith('ar') ? 'الخدمة' : 'Tjänsten'),
  },
  {
    kind: 'term replaced by another word',
    rules: ['text/terms'],
    places: (ground) =>
      uses(ground, false, ground.target.locale.startsWith('ar') ? 'شيء آخر' : 'motsvarigheten'),
  },
  {
    kind: 'name in small letters',
    rules: ['text/terms'],
    places: (ground) => uses(ground, true, (name) => name.toLowerCase()),
  },
]
