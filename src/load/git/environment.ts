/** The environment and settings that git is run with: as few as possible. */

/**
 * The environment for git, made from the process's. Of the variables by which git can be led to
 * another repository, language or files to write, only those are passed on that name the user's
 * configuration, for `safe.directory` in it. A git hook, in which felkod may run, sets variables for
 * its repository; ours is found from the folder alone.
 */
export function environment(
  env: NodeJS.ProcessEnv,
  { top, path }: { top: string; path: string },
): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(?:GIT_|PATH$)/i.test(name) || personal.includes(name.toUpperCase()),
  )
  return {
    ...Object.fromEntries(kept),
    ...asVariables(trusted(env)),
    ...fixed,
    PATH: path,
    GIT_WORK_TREE: top,
  }
}

/**
 * Arguments that override the configuration. Settings that are not named here have no effect on git's
 * plumbing commands, the only ones used.
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
  // A path that cannot exist: git warns wherever there is such a file, which is deprecated.
  GIT_GRAFT_FILE: '/dev/null/none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  NoDefaultCurrentDirectoryInExePath: '1',
}

/** The folders that the environment declares safe, by `safe.directory`. */
function trusted(env: NodeJS.ProcessEnv): string[] {
  const count = /^\d{1,4}$/.test(env['GIT_CONFIG_COUNT'] ?? '')
    ? Number(env['GIT_CONFIG_COUNT'])
    : 0
  const counted = Array.from({ length: count }, (_, index) => [
    env[`GIT_CONFIG_KEY_${index}`] ?? '',
    env[`GIT_CONFIG_VALUE_${index}`] ?? '',
  ])
  // As `git -c` passes settings on: `'key=value'` in older versions of git, `'key'='value'` in newer.
  const passed = [...(env['GIT_CONFIG_PARAMETERS'] ?? '').matchAll(/'([^'=]*)(?:'?='?)([^']*)'/g)]
  return [...counted, ...passed.map((match) => [match[1]!, match[2]!])]
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
