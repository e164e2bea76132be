/** Where a catalog keeps its baseline. */
export const baselineFile = 'felkod-baseline.txt'

/** What is told where a baseline is asked for and there is none. */
export const noBaseline = `There is no ${baselineFile}; \`felkod check --update-baseline\` makes one.`
