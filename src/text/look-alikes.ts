/** Letters of other scripts, by which of Latin they look like. */
export const latin: ReadonlyMap<string, string> = new Map([
  ...pairs(
    'АA ВB ЕE ІI ЈJ КK МM НH ОO РP СC ЅS ТT ҮY ХX аa сc ԁd еe һh іi јj оo рp ԛq ѕs ѵv ԝw хx уy',
  ),
  ...pairs('ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa ιi νv οo ρp υu χx'),
])

/** `аa`: a letter and the Latin one that it looks like. */
export function pairs(text: string): [string, string][] {
  return text.split(' ').map((pair) => [[...pair][0]!, [...pair][1]!])
}

/** The text with letters of other scripts that look like Latin ones made Latin. */
export function asLatin(text: string): string {
  return [...text.normalize('NFKC')].map((letter) => latin.get(letter) ?? letter).join('')
}
