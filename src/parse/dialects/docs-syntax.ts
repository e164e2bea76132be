/**
 * What Microsoft's docs dialect adds to running text, as a micromark extension: `:::image …:::`
 * and its like, and `[!INCLUDE [x](y)]`. Tokens, so that no emphasis is seen inside of them, and
 * none of them inside of code.
 */
import type { Literal } from 'mdast'
import type {
  CompileContext,
  Extension as FromMarkdown,
  Token as CompileToken,
} from 'mdast-util-from-markdown'
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types'

export interface DocsDirective extends Literal {
  type: 'docsDirective'
}

declare module 'mdast' {
  interface PhrasingContentMap {
    docsDirective: DocsDirective
  }
  interface RootContentMap {
    docsDirective: DocsDirective
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    docsDirective: 'docsDirective'
    docsDirectiveData: 'docsDirectiveData'
  }
}

/** How far a directive may reach: what is never closed must not be looked for to the end, often. */
const reach = 4000

/** Directives that end at the next `:::`, on this line or a later one. */
const closed = new Set(['image', 'no-loc', 'code', 'video'])

/** Directives that are a line, with or without `:::` at its end. */
const lines = new Set(
  'image-end zone zone-end moniker moniker-end row row-end column column-end'.split(' '),
)

/** `[!NAME …]` that are no alerts. */
const marks = /^(?:include|video|code(?:-[a-z]+)?|div|sample)$/i

export function docsSyntax(): Extension {
  const directive: Construct = {
    name: 'docsDirective',
    previous: (code) => code !== 58,
    tokenize: tokenizeDirective,
  }
  const mark: Construct = { name: 'docsMark', tokenize: tokenizeMark }
  return { text: { 58: directive, 91: mark } }
}

export function docsFromMarkdown(): FromMarkdown {
  return {
    enter: {
      docsDirective(this: CompileContext, token: CompileToken) {
        this.enter({ type: 'docsDirective', value: '' }, token)
      },
    },
    exit: {
      docsDirective(this: CompileContext, token: CompileToken) {
        const node = this.stack.at(-1) as unknown as DocsDirective
        node.value = this.sliceSerialize(token)
        this.exit(token)
      },
    },
  }
}

function isLineEnd(code: Code): boolean {
  return code !== null && code < -2
}

function tokenizeDirective(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let colons = 0
  let name = ''
  let quoted = false
  let read = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter('docsDirective')
    effects.enter('docsDirectiveData')
    return opening(code)
  }

  function opening(code: Code): State | undefined {
    if (code === 58 && colons < 3) {
      colons++
      effects.consume(code)
      return opening
    }
    return colons < 3 || code === 58 ? nok(code) : beforeName(code)
  }

  function beforeName(code: Code): State | undefined {
    if (code !== 32 || ++read > 3) return inName(code)
    effects.consume(code)
    return beforeName
  }

  function inName(code: Code): State | undefined {
    if (code !== null && ((code >= 97 && code <= 122) || code === 45) && name.length < 20) {
      name += String.fromCharCode(code)
      effects.consume(code)
      return inName
    }
    if (!closed.has(name) && !lines.has(name)) return nok(code)
    colons = 0
    return body(code)
  }

  function body(code: Code): State | undefined {
    const ends = code === null || isLineEnd(code)
    if (ends && lines.has(name)) return finish(code)
    if (code === null || ++read > reach) return nok(code)
    if (isLineEnd(code)) {
      effects.exit('docsDirectiveData')
      return lineEnd(code)
    }
    if (code === 34) quoted = !quoted
    colons = code === 58 && !quoted ? colons + 1 : 0
    effects.consume(code)
    return colons < 3 ? body : finish
  }

  function lineEnd(code: Code): State | undefined {
    if (code === null) return nok(code)
    colons = 0
    if (isLineEnd(code)) {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return lineEnd
    }
    effects.enter('docsDirectiveData')
    return body(code)
  }

  function finish(code: Code): State | undefined {
    effects.exit('docsDirectiveData')
    effects.exit('docsDirective')
    return ok(code)
  }
}

function tokenizeMark(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let name = ''
  let open = 1
  let read = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter('docsDirective')
    effects.consume(code)
    return bang
  }

  function bang(code: Code): State | undefined {
    if (code !== 33) return nok(code)
    effects.consume(code)
    return inName
  }

  function inName(code: Code): State | undefined {
    const isLetter = code !== null && (((code | 32) >= 97 && (code | 32) <= 122) || code === 45)
    if (isLetter && name.length < 20) {
      name += String.fromCharCode(code)
      effects.consume(code)
      return inName
    }
    return marks.test(name) ? body(code) : nok(code)
  }

  function body(code: Code): State | undefined {
    if (code === null || isLineEnd(code) || ++read > reach) return nok(code)
    if (code === 91) open++
    if (code === 93) open--
    effects.consume(code)
    return open > 0 ? body : finish
  }

  function finish(code: Code): State | undefined {
    effects.exit('docsDirective')
    return ok(code)
  }
}
