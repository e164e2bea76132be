import type { Language } from './language.ts'
import { ar } from './languages/ar.ts'
import { az } from './languages/az.ts'
import { be } from './languages/be.ts'
import { bg } from './languages/bg.ts'
import { bn } from './languages/bn.ts'
import { bs } from './languages/bs.ts'
import { ca } from './languages/ca.ts'
import { cs } from './languages/cs.ts'
import { da } from './languages/da.ts'
import { de } from './languages/de.ts'
import { el } from './languages/el.ts'
import { en } from './languages/en.ts'
import { es } from './languages/es.ts'
import { et } from './languages/et.ts'
import { eu } from './languages/eu.ts'
import { fa } from './languages/fa.ts'
import { fi } from './languages/fi.ts'
import { fo } from './languages/fo.ts'
import { fr } from './languages/fr.ts'
import { frCA } from './languages/fr-ca.ts'
import { gl } from './languages/gl.ts'
import { he } from './languages/he.ts'
import { hi } from './languages/hi.ts'
import { hr } from './languages/hr.ts'
import { hu } from './languages/hu.ts'
import { hy } from './languages/hy.ts'
import { id } from './languages/id.ts'
import { is } from './languages/is.ts'
import { it } from './languages/it.ts'
import { ja } from './languages/ja.ts'
import { ka } from './languages/ka.ts'
import { kk } from './languages/kk.ts'
import { km } from './languages/km.ts'
import { ko } from './languages/ko.ts'
import { ku } from './languages/ku.ts'
import { lo } from './languages/lo.ts'
import { lt } from './languages/lt.ts'
import { lv } from './languages/lv.ts'
import { mn } from './languages/mn.ts'
import { mr } from './languages/mr.ts'
import { ms } from './languages/ms.ts'
import { my } from './languages/my.ts'
import { nb } from './languages/nb.ts'
import { nl } from './languages/nl.ts'
import { nn } from './languages/nn.ts'
import { pl } from './languages/pl.ts'
import { pt } from './languages/pt.ts'
import { ro } from './languages/ro.ts'
import { ru } from './languages/ru.ts'
import { sk } from './languages/sk.ts'
import { sl } from './languages/sl.ts'
import { sr } from './languages/sr.ts'
import { sv } from './languages/sv.ts'
import { th } from './languages/th.ts'
import { tr } from './languages/tr.ts'
import { uk } from './languages/uk.ts'
import { ur } from './languages/ur.ts'
import { uz } from './languages/uz.ts'
import { vi } from './languages/vi.ts'
import { zh } from './languages/zh.ts'
import { perLocale } from './per-locale.ts'
import { chain } from './tags.ts'

/** Every language that something is known of, by tag. A new language is a file and a line here. */
export const languages: readonly Language[] = [
  ar,
  az,
  be,
  bg,
  bn,
  bs,
  ca,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  eu,
  fa,
  fi,
  fo,
  fr,
  frCA,
  gl,
  he,
  hi,
  hr,
  hu,
  hy,
  id,
  is,
  it,
  ja,
  ka,
  kk,
  km,
  ko,
  ku,
  lo,
  lt,
  lv,
  mn,
  mr,
  ms,
  my,
  nb,
  nl,
  nn,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sr,
  sv,
  th,
  tr,
  uk,
  ur,
  uz,
  vi,
  zh,
]

const byTag: ReadonlyMap<string, Language> = new Map(
  languages.flatMap((language) =>
    [language.tag, ...(language.aliases ?? [])].map((tag) => [tag, language] as const),
  ),
)

/** What is known of a locale's language: the first of its fallback chain; else its tag alone. */
export const languageOf = perLocale((locale): Language => {
  const tag = chain(locale).find((tag) => byTag.has(tag))
  return tag === undefined ? { tag: locale } : byTag.get(tag)!
})
