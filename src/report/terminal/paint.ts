import pc from 'picocolors'

/** The colours of a terminal, a function each: `paint.red(text)`. */
export type Paint = ReturnType<typeof pc.createColors>

/** `color`: whether to colour; without, every function returns its text. */
export function paint(color: boolean): Paint {
  return pc.createColors(color)
}
