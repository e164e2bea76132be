/** What git is told besides its arguments: as little as it can do without. */

/**
 * The environment for git, made from a process's own. Of the many variables by which git can be
 * led to another repository, to other words or to files that it writes, none is handed on but
 * those that say where a person's own configuration lies: `safe.directory` stands in it. A hook,
 * in which we may run, sets variables for its repository; ours is found from the folder alone.
 */
export function environment(
  own: NodeJS.ProcessEnv,
  { top, path }: { top: string; path: string },
): NodeJS.ProcessEnv {
  const kept = Object.entries(own).filter(
    ([name]) => !/^(?:GIT_|PATH$)/i.test(name) || personal.includes(name.toUpperCase()),
  )
  return {
    ...Object.fromEntries(kept),
    ...asVariables(trusted(own)),
    ...fixed,
    PATH: path,
    GIT_WORK_TREE: top,
  }
}

/**
 * Settings that hold above any configuration, as arguments. What is not here does not reach the
 * commands that we use, for they are git's plumbing.
 */
export const settings: readonly string[] = Object.entries({
  'core.attributesFile': '/dev/null',
  'core.bigFileThreshold': '512m',
  'core.commitGraph': 'false',
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  'core.precomposeUnicode': 'false',
  'core.warnAmbiguousRefs': 'false',
  'protocol.allow': 'never',
  'safe.bareRepository': 'explicit',
}).flatMap(([key, value]) => ['-c', `${key}=${value}`])

const personal = ['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM']

const fixed = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_DISCOVERY_ACROSS_FILESYSTEM: '1',
  // A path that cannot be: the file is deprecated, and git says so wherever there is one.
  GIT_GRAFT_FILE: '/dev/null/none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  NoDefaultCurrentDirectoryInExePath: '1',
}

/** The folders that a person trusts, where the environment is what says so. */
function trusted(own: NodeJS.ProcessEnv): string[] {
  const count = /^\d{1,4}$/.test(own['GIT_CONFIG_COUNT'] ?? '')
    ? Number(own['GIT_CONFIG_COUNT'])
    : 0
  const counted = Array.from({ length: count }, (_, index) => [
    own[`GIT_CONFIG_KEY_${index}`] ?? '',
    own[`GIT_CONFIG_VALUE_${index}`] ?? '',
  ])
  // As `git -c` hands its settings on: `'key=value'` by older gits, `'key'='value'` by newer ones.
  const handed = [...(own['GIT_CONFIG_PARAMETERS'] ?? '').matchAll(/'([^'=]*)(?:'?='?)([^']*)'/g)]
  return [...counted, ...handed.map((match) => [match[1]!, match[2]!])]
    .filter(([key]) => key!.toLowerCase() === 'safe.directory')
    .map(([, value]) => value!)
}

function asVariables(folders: readonly string[]): NodeJS.ProcessEnv {
  const variables: NodeJS.ProcessEnv = {}
  if (folders.length > 0) variables['GIT_CONFIG_COUNT'] = String(folders.length)
  folders.forEach((folder, index) => {
    variables[`GIT_CONFIG_KEY_${index}`] = 'safe.directory'
    variables[`GIT_CONFIG_VALUE_${index}`] = folder
  })
  return variables
}
