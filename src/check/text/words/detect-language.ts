import { eld } from 'eld/extrasmall'
import { language } from '../../../language/tags.ts'
import { scriptOf } from '../../../language/per-locale.ts'

/** How sure the detector must be that a text is of another language. */
const margin = 0.15

/**
 * The language that a text is in, where it surely is not the locale's: an ISO 639-1 code, of
 * Chinese with the script. Null where it is the locale's, or that cannot be told. `eld` knows 60
 * languages and says nothing of others; languages that it cannot keep apart are never told apart
 * here.
 */
export function foreignLanguage(text: string, locale: string): string | null {
  const own = detectorTag(locale)
  if (own === 'zh') {
    const [mine, other] =
      scriptOf(locale) === 'Hant' ? (['Hant', 'Hans'] as const) : (['Hans', 'Hant'] as const)
    if (count(text, chinese[other]) >= 3 && count(text, chinese[mine]) === 0) return `zh-${other}`
  }
  if (!detectable.has(own)) return null
  const result = eld.detect(text)
  // Ordering the scores of sixty languages takes as long as finding them.
  if (result.language === '' || alike(result.language, own)) return null
  const scores = Object.entries(result.getScores())
  const best = scores.reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])
  if (best[0] === '' || alike(best[0], own)) return null
  const mine = Math.max(0, ...scores.filter(([tag]) => alike(tag, own)).map(([, score]) => score))
  return (best[1] - mine) / best[1] >= margin ? best[0] : null
}

const detectable: ReadonlySet<string> = new Set(Object.values(eld.info().Languages))

/** Written norms so near to each other that a short text is of either. */
const families = [
  ['no', 'da'],
  ['sr', 'hr', 'bs', 'sl'],
  ['id', 'ms'],
  ['cs', 'sk'],
  ['gl', 'pt'],
  ['hi', 'mr'],
]

function alike(a: string, b: string): boolean {
  return a === b || families.some((family) => family.includes(a) && family.includes(b))
}

/** Norwegian of any norm is `no` to the detector. */
function detectorTag(locale: string): string {
  const own = language(locale)
  return own === 'nb' || own === 'nn' ? 'no' : own
}

/** Frequent characters that only one of the two ways to write Chinese has. */
const chinese = {
  Hans: '们这来时对国会说为学开关点机种发经动应该无将还现过长进电页录档线转让网设请选择连结实际启务错误码户导输变数确认证权创删载单图问题显',
  Hant: '們這個來時對國會說為學開關後點機種發經動與應該無將還現過長進電頁錄檔線體轉讓網設請選擇連結實際啟務錯誤碼戶號導輸變數確認證權創刪載單圖問題顯',
}

function count(text: string, characters: string): number {
  return [...text].filter((one) => characters.includes(one)).length
}
