/** The file in a catalog folder that holds its baseline. */
export const baselineFile = 'felkod-baseline.txt'

/** The note where a baseline is asked for and there is none. */
export const noBaseline = `There is no ${baselineFile}; \`felkod check --update-baseline\` makes one.`
