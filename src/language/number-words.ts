import { language } from './tags.ts'

/**
 * Words for the whole numbers 1–12 (cardinal, ordinal, "twice", "both"), by language: what a
 * translator may write for a figure, and the other way round. CLDR's spelling rules are not in
 * `Intl`. A form counts at the start of a word too: `två` in `tvåsteg`.
 */
const forms: Readonly<Record<string, string>> = {
  ar: 'واحد واحدة أحد إحدى أول أولى مرة|اثنان اثنين اثنتان اثنتين ثاني ثانية كلا كلتا مرتين رقمين رقمان طريقتين طريقتان|ثلاث ثالث|أربع رابع|خمس خامس|ست سادس|سبع سابع|ثمان ثماني ثامن|تسع تاسع|عشر عاشر|حادي عشر أحد عشر|اثنا عشر اثني عشر ثاني عشر',
  cs: 'jeden jedna jedno jedné první|dva dvě dvou druh oba|tři tří třetí|čtyři čtvrt|pět pát|šest|sedm|osm|devět devát|deset desát|jedenáct|dvanáct',
  da: 'en et ét én første|to anden andet begge|tre tredje|fire fjerde|fem|seks sjette|syv|otte|ni|ti|elleve|tolv',
  de: 'ein eins erst einmal|zwei beide doppel|drei dritt|vier|fünf|sechs|sieben siebt|acht|neun|zehn|elf|zwölf',
  el: 'ένα ένας μία μια πρώτ|δύο δυο δεύτερ|τρία τρεις τρίτ|τέσσερ τέταρτ|πέντε πέμπτ|έξι έκτ|επτά εφτά έβδομ|οκτώ οχτώ όγδο|εννέα εννιά ένατ|δέκα δέκατ|έντεκα ενδέκατ|δώδεκα δωδέκατ',
  en: 'one first once single a an|two second twice both|three third|four|five fifth|six|seven|eight|nine ninth|ten|eleven|twelve twelfth',
  es: 'un uno una primer|dos segund ambos ambas|tres tercer|cuatro cuart|cinco quint|seis sext|siete séptim|ocho octav|nueve noven|diez décim|once undécim|doce duodécim',
  fi: 'yksi yhden yhtä ensimmäi|kaksi kahden kahta kahteen kahdessa kahdesta kahdella toinen toise molem|kolm|neljä neljän neljäs|viisi viiden viittä viides|kuusi kuuden kuutta kuudes|seitsemän seitsemä|kahdeksa|yhdeksä|kymmenen kymmentä kymmenes|yksitoista yhdestoista|kaksitoista kahdestoista',
  fr: 'un une premier première|deux second deuxième|trois troisième|quatre quatrième|cinq cinquième|six sixième|sept septième|huit huitième|neuf neuvième|dix dixième|onze onzième|douze douzième',
  he: 'אחד אחת ראשון ראשונה פעם|שני שתי שניים שתיים שנייה פעמיים|שלוש שלישי|ארבע רביעי|חמש חמישה חמישי|שש שישה שישי|שבע שביעי|שמונה שמיני|תשע תשיעי|עשר עשירי|אחת עשרה אחד עשר|שתים עשרה שנים עשר',
  hu: 'egy első|két kettő második mindkét|három harmad|négy negyed|öt ötöd|hat hatod|hét hetedik|nyolc|kilenc|tíz tized|tizenegy|tizenkettő tizenkét',
  id: 'satu pertama|dua kedua|tiga ketiga|empat keempat|lima kelima|enam keenam|tujuh ketujuh|delapan kedelapan|sembilan kesembilan|sepuluh kesepuluh|sebelas|dua belas',
  it: "un uno una un' prim|due second entramb|tre terz|quattro quart|cinque quint|sei sest|sette settim|otto ottav|nove non|dieci decim|undici|dodici",
  ja: '一 ひと|二 両|三|四|五|六|七|八|九|十|十一|十二',
  ko: '하나 한 첫|둘 두|셋 세|넷 네|다섯|여섯|일곱|여덟|아홉|열|열하나|열두',
  nb: 'en ei et ett én første|to andre begge|tre tredje|fire fjerde|fem|seks sjette|sju syv|åtte|ni|ti|elleve|tolv',
  nl: 'een één eerste|twee tweede beide|drie derde|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf',
  pl: 'jeden jedna jedno jednego jednej jednym pierwsz raz|dwa dwie dwóch dwoma drug oba obie|trzy trzech trzem trzec|czter czwart|pięć pięci piąt|sześć sześci szóst|siedem siedmi siódm|osiem ośmi ósm|dziewięć dziewięci dziewiąt|dziesięć dziesięci dziesiąt|jedenaście jedenast|dwanaście dwunast',
  pt: 'um uma primeir|dois duas segund ambos ambas|três terceir|quatro quart|cinco quint|seis sext|sete sétim|oito oitav|nove non|dez décim|onze|doze',
  ro: 'un o unu una prim|doi două ambele ambii|trei|patru patra|cinci|șase şase|șapte şapte|opt|nouă|zece|unsprezece|doisprezece douăsprezece',
  ru: 'один одна одно одного одной одну одним перв раз|два две двух двум двумя втор оба обе дваж|три трех трёх трем трём трет триж|четыр четвер четвёр|пять пяти пято пята пяты|шесть шести шест|семь семи седьм|восемь восьми восьм|девять девяти девят|десять десяти десят|одиннадцат|двенадцат',
  sv: 'en ett första förste endast|två tvåan andra andre båda bägge dubb|tre tredje|fyra fjärde|fem femte|sex sjätte|sju sjunde|åtta åttonde|nio nionde|tio tionde|elva elfte|tolv tolfte',
  tr: 'bir tek ilk birinci|iki ikinci ikisi ikişer|üç üçüncü|dört dörd|beş|altı|yedi|sekiz|dokuz|on onuncu|on bir|on iki',
  uk: 'один одна одне одного однієї одну перш раз|два дві двох двом двома друг обидв двічі|три трьох трьом трет тричі|чотир четвер|п’ять пять п’ят|шість шести шост|сім семи сьом|вісім восьми восьм|дев’ять девят|десять десяти десят|одинадцят|дванадцят',
  vi: 'một nhất đầu|hai nhì|ba|bốn tư|năm|sáu|bảy|tám|chín|mười|mười một|mười hai',
  zh: '一 单|二 两 兩 双 雙|三|四|五|六|七|八|九|十|十一|十二',
}

/** Words for nothing at all. */
const zero =
  /(?<!\p{L})(?:zero|zéro|cero|noll|null|nul|nolla|nulla|nula|nulová|sıfır|ноль|нол|нуль|нул|μηδέν|零|ゼロ|영|صفر|אפס|không|nol)/iu

/** Words that are a number and something else, too: never proof that a number was invented. */
const doubtful: Readonly<Record<string, string>> = {
  en: 'second a an first once single both',
  es: 'once cuart segund',
  fr: 'neuf second',
  it: 'sei non second prim quart sest tre',
  tr: 'on altı yedi beş tek ilk',
  sv: 'en ett andra sex fem endast dubb',
}

/** Whether the numbers' words of a locale's language are known here. */
export function knowsWords(locale: string): boolean {
  return Object.hasOwn(forms, wordsLanguage(locale))
}

/** Whether a word of the text (lower case) is, or begins with, a word for the number. */
export function saysNumber(text: string, value: number, locale: string): boolean {
  if (value === 0) return zero.test(text)
  if (value === 2 && duals[language(locale)]?.test(text)) return true
  return formsOf(locale, value).some((form) => occurs(text, form, locale))
}

/** Two of a thing have an ending of their own in these languages, and no word for the number. */
const duals: Readonly<Record<string, RegExp>> = {
  ar: /\p{L}{2}(?:ان|ين)(?!\p{L})/u,
  he: /\p{L}{2}יים(?!\p{L})/u,
}

/**
 * Whole numbers from 2 to 12 that the text spells out as a word of its own, without doubt; the
 * word with where it stands.
 */
export function spelledOut(
  text: string,
  locale: string,
): { value: number; word: string; at: number }[] {
  const known = cardinals[wordsLanguage(locale)]
  if (!known) return []
  const found: { value: number; word: string; at: number }[] = []
  for (const { 0: word, index: at } of text.toLowerCase().matchAll(/[\p{L}\p{M}’']{2,}/gu)) {
    const value = known.get(word)
    if (value !== undefined) found.push({ value, word, at })
  }
  return found
}

function formsOf(locale: string, value: number): string[] {
  return split[wordsLanguage(locale)]?.[value - 1] ?? []
}

const split: Readonly<Record<string, string[][]>> = Object.fromEntries(
  Object.entries(forms).map(([tag, words]) => [tag, words.split('|').map((all) => all.split(' '))]),
)

/** The words that alone are a number from 2 to 12 and nothing else, by language. */
const cardinals: Readonly<Record<string, ReadonlyMap<string, number>>> = Object.fromEntries(
  Object.entries(split).map(([tag, values]) => {
    const unsure = (doubtful[tag] ?? '').split(' ')
    const sure = values.flatMap(([word], index) =>
      index === 0 || word === undefined || unsure.includes(word)
        ? []
        : [[word, index + 1] as const],
    )
    // `dua` is 2 before it begins `dua belas`.
    return [tag, new Map(sure.reverse())]
  }),
)

/** Bokmål's words serve Norwegian of any tag. */
function wordsLanguage(locale: string): string {
  const own = language(locale)
  return own === 'no' || own === 'nn' ? 'nb' : own
}

function occurs(text: string, form: string, locale: string): boolean {
  const attached = ['ar', 'he', 'ja', 'zh'].includes(wordsLanguage(locale))
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    if (attached || !/[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))) return true
  }
  return false
}
