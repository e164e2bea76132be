import { seen } from '../../text/unseen-characters.ts'

/**
 * How plainly lines have to be front matter: `anything` that is no prose, a `key` in small letters
 * first, or also a `known key`, one that articles are published by.
 */
export type Likeness = 'anything' | 'key' | 'known key'

/**
 * Whether lines are front matter rather than a text below a rule across the page: judged by the
 * first that is neither blank nor a comment.
 */
export function isFrontMatter(yaml: string, needs: Likeness, closed: boolean): boolean {
  const startsBlank = /^[ \t]*[\r\n]/.test(yaml)
  const lines = seen(yaml)
    .split(/\r\n?|\n/)
    .filter((line) => !/^\s*(?:#|$)/.test(line))
  const first = lines[0]
  // Nobody draws two rules across the page with nothing between them.
  if (first === undefined)
    return closed && !startsBlank && (needs === 'anything' || (needs === 'key' && yaml === ''))
  const isName = name.test(first)
  if (needs === 'known key') return isName && lines.some(hasKnownKey)
  if (needs === 'key') return isName && ((closed && !startsBlank) || lines.some(hasKnownKey))
  if (startsBlank) return closed && (isName || lines.some(hasKnownKey))
  // `Note: …` may begin a sentence: it is a key among others only.
  const isKeys = lines.filter((line) => /^[^\s#\]}-]/.test(line)).every((line) => key.test(line))
  const areKeys = isKeys && lines.filter((line) => key.test(line)).length > 1
  if (!closed) return isName || (key.test(first) && areKeys) || hasKnownKey(first)
  return isName || areKeys || isOtherYaml(first) || lines.some(hasKnownKey)
}

/** A key, of a few words at most: `external help file: …`. */
const key =
  /^[ \t]*(?:"[^"]+"|'[^']+'|[\p{L}_$][\p{L}\p{N}_.$/-]*(?: [\p{L}\p{N}_.-]+){0,3})[ \t]*(?::(?=\s|$)|：)/u

/** A key in small letters, or one of TOML with a text. */
const name = /^[ \t]*["']?[\p{Ll}_][\p{L}\p{N}_.$/-]*["']?[ \t]*(?::(?=\s|$)|：|=[ \t]*["'])/u

/** An item of a list, keys in braces (not a template's), a key in the long form, an instruction. */
function isOtherYaml(line: string): boolean {
  return /^(?:-(?:\s|$)|\{(?![{%])|\? |%YAML\b)/.test(line)
}

/** With its colon, or with what was written for it. */
function hasKnownKey(line: string): boolean {
  const [, word, sign] = /^[ \t]*["']?([\w.]+)["']?[ \t]*([:：=]?)/.exec(line) ?? []
  if (word === undefined || !known.test(word)) return false
  return sign !== '' || /^(?:title|description|author)[ \t]/.test(line)
}

const known =
  /^(?:title|description|author|date|lang|locale|slug|draft|tags|layout|translation|ms\.[a-z]+)$/i
