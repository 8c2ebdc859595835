// The console's steps for Maven: packages | pages | tests. A step whose inputs are unchanged since its stamp is skipped.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const say = (text) => console.log(`console: ${text}`)

function files(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path).sort().flatMap((name) => files(join(path, name)))
}

function hashOf(...paths) {
  const hash = createHash('sha256').update(process.version)
  for (const file of paths.flatMap((path) => files(join(root, path)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (error) say(`${command} could not be run: ${error.message}`)
  return status ?? 1
}

/** Runs the work unless the stamp says that it was done with these inputs and its result is still there. */
function once(stamp, hash, result, work) {
  const path = join(root, stamp)
  if (existsSync(path) && readFileSync(path, 'utf8') === hash && existsSync(join(root, result))) return say(`${result} is up to date`)
  rmSync(path, { force: true })
  const status = work()
  if (status !== 0) process.exit(status)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, hash)
}

const lock = ['package.json', 'package-lock.json', '.npmrc']
const source = ['index.html', 'tsconfig.json', 'vite.config.ts', 'public', 'src', 'test', 'tools', '../docs/dictionary.md']

/** One line for Maven's summary, in the form that its own tests leave. */
function report() {
  const result = JSON.parse(readFileSync(join(root, 'target/vitest.json'), 'utf8'))
  const failures = result.numFailedTests + (result.numFailedTestSuites > 0 && result.numFailedTests === 0 ? 1 : 0)
  const head = `<testsuite name="console" tests="${result.numTotalTests}" errors="0" skipped="${result.numPendingTests}" failures="${failures}" time="0"></testsuite>\n`
  mkdirSync(join(root, 'target/surefire-reports'), { recursive: true })
  writeFileSync(join(root, 'target/surefire-reports/TEST-console.xml'), head)
}

switch (process.argv[2]) {
  case 'packages':
    once('node_modules/.hufu-stamp', hashOf(...lock), 'node_modules', () => run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'))
    break
  case 'pages':
    once('target/pages-stamp', hashOf(...lock, ...source), 'dist/index.html', () => {
      rmSync(join(root, 'target/classes/META-INF/resources'), { recursive: true, force: true }) // pages of an earlier build must not stay in the jar
      return run('npm', 'run', '--silent', 'build')
    })
    break
  case 'tests': {
    if (process.argv[3] === 'true') break
    const status = run('npm', 'run', '--silent', 'test')
    report()
    process.exit(status)
  }
  // falls through
  default:
    say('usage: step.mjs packages | pages | tests')
    process.exit(2)
}
