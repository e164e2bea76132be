import pc from 'picocolors'

/** Colours of a terminal; without colour every brush returns its text. */
export type Paint = ReturnType<typeof pc.createColors>

export function paint(color: boolean): Paint {
  return pc.createColors(color)
}
