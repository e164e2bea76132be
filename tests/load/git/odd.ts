import { writeFileSync, appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Settings and variables of somebody's, none of which may change what is read. */
export interface Odd {
  /** In the repository's own configuration, as its text. */
  local?: string
  /** In the person's, as its text. */
  global?: string
  env?: Record<string, string>
  /** Files of the repository's own folder. */
  store?: Record<string, string>
}

/** Places that exist outside of the checkout, for what leads elsewhere. */
export interface Elsewhere {
  /** A folder with an executable `program`, which leaves a file `ran` there, and a `config`. */
  folder: string
  /** The top of the checkout. */
  top: string
}

/** Makes the places. */
export function elsewhere(folder: string, top: string): Elsewhere {
  writeFileSync(join(folder, 'program'), `#!/bin/sh\ntouch ${folder}/ran\n`, { mode: 0o755 })
  writeFileSync(join(folder, 'order'), '*.yaml\nsv/*\n')
  writeFileSync(join(folder, 'attributes'), '* -text -diff binary\n')
  writeFileSync(join(folder, 'config'), '[diff]\nrelative = true\nalgorithm = bogus\n')
  return { folder, top }
}

export function odd({ folder, top }: Elsewhere): Record<string, Odd> {
  const program = join(folder, 'program')
  const nowhere = join(folder, 'nowhere')
  const diff = (text: string): Odd => ({ local: `[diff]\n${text}\n`, global: `[diff]\n${text}\n` })
  const core = (text: string): Odd => ({ local: `[core]\n${text}\n`, global: `[core]\n${text}\n` })
  const env = (values: Record<string, string>): Odd => ({ env: values })
  return {
    'diff.relative': diff('relative = true'),
    'diff.orderFile': diff(`orderFile = ${folder}/order`),
    'diff.orderFile that is not there': diff(`orderFile = ${nowhere}`),
    'diff.algorithm': diff('algorithm = bogus'),
    'diff.renames off': diff('renames = false'),
    'diff.renames as copies': diff('renames = copies'),
    'diff.renameLimit': diff('renameLimit = 1'),
    'diff that is shown otherwise': diff(
      'noprefix = true\nmnemonicPrefix = true\ncolorMoved = bogus\nsubmodule = log\nignoreSubmodules = all\ncontext = bogus',
    ),
    'diff by a program': diff(`external = ${program}\n[diff "md"]\ncommand = ${program}`),
    'log.showRoot': { local: '[log]\nshowRoot = false\n' },
    'log that is shown otherwise': {
      global:
        '[log]\nshowSignature = true\ndiffMerges = off\nfollow = true\ndate = relative\nabbrevCommit = true\ndecorate = full\n[format]\npretty = oneline\n[color]\nui = always\ndiff = always\n[diff]\ncolor = always\n',
    },
    'words in another encoding': {
      local: '[i18n]\nlogOutputEncoding = UTF-16\ncommitEncoding = none\n',
    },
    'core.quotePath and core.abbrev': core('quotePath = true\nabbrev = 4'),
    'core.worktree': core(`worktree = ${folder}`),
    'core.bare': core('bare = true'),
    'line ends': core('autocrlf = true\neol = crlf\nsafecrlf = true'),
    'names of files': core('ignoreCase = true\nprecomposeUnicode = true\nprotectNTFS = true'),
    'core.bigFileThreshold': core('bigFileThreshold = 1'),
    'core.attributesFile': core(`attributesFile = ${folder}/attributes`),
    'programs of core': core(
      `fsmonitor = ${program}\nhooksPath = ${folder}\npager = ${program}\nsshCommand = ${program}\nalternateRefsCommand = ${program}`,
    ),
    'what is experimental': { global: '[feature]\nexperimental = true\nmanyFiles = true\n' },
    'an include': { local: `[include]\npath = ${folder}/config\n` },
    'an alias': { global: `[alias]\nrev-list = !${program}\ndiff-tree = !${program}\n` },
    'a file of grafts': { store: { 'info/grafts': '' } },
    GIT_CONFIG_COUNT: env({
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'diff.relative',
      GIT_CONFIG_VALUE_0: 'true',
      GIT_CONFIG_KEY_1: 'log.showRoot',
      GIT_CONFIG_VALUE_1: 'false',
    }),
    'GIT_CONFIG_COUNT that is none': env({ GIT_CONFIG_COUNT: 'many' }),
    GIT_CONFIG_PARAMETERS: env({
      GIT_CONFIG_PARAMETERS: "'diff.relative'='true' 'core.abbrev'='x'",
    }),
    'GIT_CONFIG_PARAMETERS that are none': env({ GIT_CONFIG_PARAMETERS: "'" }),
    GIT_LITERAL_PATHSPECS: env({ GIT_LITERAL_PATHSPECS: '1' }),
    GIT_GLOB_PATHSPECS: env({ GIT_GLOB_PATHSPECS: '1' }),
    GIT_NOGLOB_PATHSPECS: env({ GIT_NOGLOB_PATHSPECS: '1', GIT_ICASE_PATHSPECS: '1' }),
    'all of GIT_*PATHSPECS': env({
      GIT_LITERAL_PATHSPECS: '1',
      GIT_GLOB_PATHSPECS: '1',
      GIT_ICASE_PATHSPECS: '1',
    }),
    GIT_COMMON_DIR: env({ GIT_COMMON_DIR: nowhere }),
    GIT_DIR: env({ GIT_DIR: nowhere, GIT_WORK_TREE: folder, GIT_PREFIX: 'x/' }),
    GIT_INDEX_FILE: env({ GIT_INDEX_FILE: program }),
    GIT_OBJECT_DIRECTORY: env({
      GIT_OBJECT_DIRECTORY: nowhere,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: nowhere,
      GIT_QUARANTINE_PATH: nowhere,
    }),
    GIT_NAMESPACE: env({
      GIT_NAMESPACE: 'other',
      GIT_REF_PARANOIA: '1',
      GIT_PROTOCOL: 'version=9',
    }),
    GIT_CEILING_DIRECTORIES: env({ GIT_CEILING_DIRECTORIES: `${top}:${join(top, '..')}` }),
    GIT_DISCOVERY_ACROSS_FILESYSTEM: env({ GIT_DISCOVERY_ACROSS_FILESYSTEM: 'bogus' }),
    GIT_DEFAULT_HASH: env({ GIT_DEFAULT_HASH: 'bogus' }),
    GIT_DIFF_OPTS: env({ GIT_DIFF_OPTS: '--unified=bogus', GIT_EXTERNAL_DIFF: program }),
    GIT_TRACE: env({
      GIT_TRACE: `${folder}/ran`,
      GIT_TRACE_SETUP: `${folder}/ran`,
      GIT_TRACE2: `${folder}/ran`,
      GIT_TRACE2_EVENT: `${folder}/ran`,
      GIT_TRACE_PACKET: '1',
    }),
    GIT_REPLACE_REF_BASE: env({ GIT_REPLACE_REF_BASE: 'refs/heads/', GIT_GRAFT_FILE: program }),
    GIT_SHALLOW_FILE: env({ GIT_SHALLOW_FILE: program }),
    GIT_EXEC_PATH: env({ GIT_EXEC_PATH: folder, GIT_TEMPLATE_DIR: folder }),
    'programs of GIT_*': env({
      GIT_PAGER: program,
      GIT_EDITOR: program,
      GIT_ASKPASS: program,
      GIT_SSH: program,
      GIT_SSH_COMMAND: program,
      GIT_PROXY_COMMAND: program,
    }),
    GIT_INTERNAL_SUPER_PREFIX: env({
      GIT_INTERNAL_SUPER_PREFIX: 'x/',
      GIT_IMPLICIT_WORK_TREE: '0',
    }),
    GIT_REDIRECT_STDOUT: env({ GIT_REDIRECT_STDOUT: `${folder}/ran`, GIT_FLUSH: 'bogus' }),
    GIT_ATTR_SOURCE: env({ GIT_ATTR_SOURCE: 'nowhere', GIT_ATTR_NOSYSTEM: 'bogus' }),
    'another language and zone': env({
      LANG: 'sv_SE.UTF-8',
      LC_ALL: 'sv_SE.UTF-8',
      LANGUAGE: 'sv:de',
      TZ: 'Pacific/Kiritimati',
      GIT_OPTIONAL_LOCKS: 'bogus',
      POSIXLY_CORRECT: '1',
    }),
    'no home': env({ HOME: nowhere, XDG_CONFIG_HOME: nowhere }),
  }
}

/** Puts odd settings into a repository, and says in which environment they hold. */
export function settle(store: string, name: string, { local, global, env, store: files }: Odd) {
  if (local !== undefined) appendFileSync(join(store, 'config'), local)
  for (const [file, text] of Object.entries(files ?? {})) {
    mkdirSync(join(store, file, '..'), { recursive: true })
    writeFileSync(join(store, file), text)
  }
  const personal = join(store, 'personal')
  writeFileSync(personal, global ?? '')
  return { ...(global === undefined ? {} : { GIT_CONFIG_GLOBAL: personal }), ...env, ODD: name }
}
