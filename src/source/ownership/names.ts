import { BUILD_OUTPUT, BYTECODE, GENERATED, LIBRARY, LOCK_FILE, MINIFIED, type Verdict } from './verdict.ts'
import { isWebLibrary } from './web-libraries.ts'

const LOCK_FILES: ReadonlySet<string> = new Set([
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'bun.lockb',
  'deno.lock',
  'Pipfile.lock',
  'poetry.lock',
  'pdm.lock',
  'uv.lock',
  'pixi.lock',
  'pylock.toml',
  'conda-lock.yml',
  'composer.lock',
  'Gemfile.lock',
  'Cargo.lock',
  'go.sum',
  'mix.lock',
  'flake.lock',
  'packages.lock.json',
  'Podfile.lock',
  'pubspec.lock',
  'Chart.lock',
  'gradle.lockfile',
  '.terraform.lock.hcl',
])

interface NameRule {
  readonly name: RegExp
  readonly verdict: Verdict
}

const RULES: readonly NameRule[] = [
  { name: /\.py[cod]$|\$py\.class$/, verdict: BYTECODE },
  // https://protobuf.dev/reference/python/python-generated/
  { name: /_pb2(?:_grpc)?\.pyi?$/, verdict: GENERATED },
  { name: /[.-]min\.(?:js|mjs|cjs|css)$|\.(?:js|mjs|cjs|css)\.map$/i, verdict: MINIFIED },
  // `app.8475c95f.chunk.js`: letters and digits, so that a date is no hash.
  {
    name: /[.-](?=[0-9a-f]{0,19}[a-f])(?=[0-9a-f]{0,19}\d)[0-9a-f]{8,20}(?:\.chunk|\.module)?\.(?:js|mjs|css)$/,
    verdict: MINIFIED,
  },
  { name: /\.(?:egg|whl)$/, verdict: BUILD_OUTPUT },
  { name: /^\.pnp\.c?js$/, verdict: GENERATED },
]

const WORTH_A_LOOK = /\.(?:py[ciod]?|class|[cm]?js|css|map|scss|less|eot|svg|ttf|woff2?|egg|whl)$/i

/** Longer names are nobody's library, and not worth the time. */
const MAX_NAME = 120

/** What a file's name alone says about it, wherever it lies. */
export const fileByName = (name: string): Verdict | undefined => {
  if (LOCK_FILES.has(name)) return LOCK_FILE
  if (name.length > MAX_NAME || !WORTH_A_LOOK.test(name)) return undefined
  const rule = RULES.find(candidate => candidate.name.test(name))
  return rule?.verdict ?? (isWebLibrary(name) ? LIBRARY : undefined)
}
