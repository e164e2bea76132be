/** What we know of the elements of HTML. */

const words = (list: string) => new Set(list.split(' '))

/** What a page may hold: the rest is dropped, and its text stays. */
export const allowed = words(
  'a abbr aside b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead tr tt u ul var wbr',
)

/** No harm, but no use on a page either: dropped without a word. */
export const plainElements = words(
  'address article bdi bdo big center font footer header main nav nobr strike time',
)

/** What a page must not hold. */
export const refused = words(
  'applet audio base body button canvas datalist dialog embed fieldset form frame frameset head html iframe input label legend link map area marquee math meta meter noembed noframes noscript object optgroup option output param picture plaintext portal progress script select slot source style svg template textarea title track video xmp',
)

/** Elements whose text is code. */
export const codes = words('code kbd samp tt')

/** Elements whose text goes with them. */
export const dropped = words('script style template noembed noframes')

/** Elements that have no end. */
export const empty = words(
  'area base br col embed frame hr img input link meta param source track wbr',
)

/** Elements that end where their parent does, or the next of them begins. */
export const endless = words(
  'caption colgroup dd dt li optgroup option p rp rt tbody td tfoot th thead tr',
)

/** What stands before an item of a list `depth` lists deep: `- ` or its number. */
export function listMark(item: number | null, depth: number): string {
  return '  '.repeat(Math.max(0, depth - 1)) + (item === null ? '- ' : `${item}. `)
}
