import type { CiStepFact } from '../kinds.ts'
import { programOf } from './wrappers.ts'

export type Deeds = CiStepFact['does']

export interface Meaning {
  readonly does: Deeds
  readonly language: CiStepFact['language']
}

interface Rule extends Meaning {
  /** Programs, separated by spaces. */
  readonly programs: string
  /** What their arguments must look like. */
  readonly args?: RegExp
}

/** What programs do in CI, when called like this. One call may do several things. */
const RULES: readonly Rule[] = [
  {
    does: 'test',
    language: 'python',
    programs:
      'pytest py.test pytest-3 nosetests nosetests3 nose2 trial green ward behave lettuce stestr ptw zope-testrunner xdoctest slipcover unittest unittest-parallel nose doctest testify aloe',
  },
  {
    does: 'test',
    language: 'python',
    programs: 'python',
    args: /^-m unittest\b|^(?:-\S+ )*setup\.py (?:\S+ )*(?:test|nosetests|pytest)\b/,
  },
  { does: 'test', language: 'python', programs: 'django-admin', args: /^test\b/ },
  { does: 'test', language: 'python', programs: 'flask', args: /^(?:\S+ ){0,4}test\b/ },
  { does: 'test', language: 'python', programs: 'hatch', args: /^test\b/ },
  { does: 'test', language: 'python', programs: 'pants pants_from_sources', args: /(?:^| )test(?: |$)/ },
  { does: 'test', language: 'python', programs: 'robot pybot tavern-ci locust', args: /\S/ },
  {
    does: 'test',
    language: 'other',
    programs:
      'jest vitest mocha ava jasmine karma tap c8 nyc newman bats phpunit pest rspec cucumber ctest minitest testcafe wtr',
  },
  {
    does: 'test',
    language: 'other',
    programs: 'bazel bazelisk cargo go dotnet ng swift mix dart flutter deno bun lein zig forge',
    args: /^(?:\S+ ){0,3}test\b/,
  },
  { does: 'test', language: 'other', programs: 'cargo', args: /^(?:llvm-cov|tarpaulin|nextest)\b/ },
  {
    does: 'test',
    language: 'other',
    programs: 'react-scripts vue-cli-service react-app-rewired craco hardhat',
    args: /^test\b/,
  },
  { does: 'test', language: 'other', programs: 'cypress playwright', args: /^(?:run|test)\b/ },
  {
    does: 'test',
    language: 'other',
    programs: 'mvn',
    args: /\b(?:test|verify|install|package|deploy)\b(?!.{0,2000}-DskipTests(?!=false))(?!.{0,2000}-Dmaven\.test\.skip)/,
  },
  { does: 'test', language: 'other', programs: 'gradle', args: /(?:^|[ :])(?:test|check|build)\b(?!.* -x test)/ },
  { does: 'test', language: 'other', programs: 'sbt rake rails', args: /(?:^| )(?:test|spec)\b|^$/ },

  {
    does: 'lint',
    language: 'python',
    programs:
      'flake8 pylint pylint-django black isort mypy dmypy pyright basedpyright pyre pytype bandit pycodestyle pep8 pydocstyle pyflakes pylama prospector vulture autopep8 yapf autoflake ty djlint flakeheaven flakehell wemake-python-styleguide pyupgrade xenon radon refurb pyroma compileall py_compile unimport import-linter lint-imports blue',
  },
  { does: 'lint', language: 'python', programs: 'ruff', args: /^(?!clean|version|--version|config|rule)/ },
  { does: 'lint', language: 'python', programs: 'pre-commit prek', args: /^(?:\S+ )?run\b/ },
  { does: 'lint', language: 'python', programs: 'hatch', args: /^fmt\b/ },
  { does: 'lint', language: 'python', programs: 'pants pants_from_sources', args: /(?:^| )(?:lint|check)(?: |$)/ },
  {
    does: 'lint',
    language: 'other',
    programs:
      'eslint tslint prettier standard xo rubocop stylelint golangci-lint staticcheck golint gofmt checkstyle shellcheck phpcs phpstan psalm ktlint detekt swiftlint biome oxlint semgrep sonar-scanner clang-tidy credo',
  },
  { does: 'lint', language: 'other', programs: 'go', args: /^vet\b/ },
  { does: 'lint', language: 'other', programs: 'cargo', args: /^(?:clippy|fmt|check)\b/ },
  { does: 'lint', language: 'other', programs: 'ng vue-cli-service next deno', args: /^lint\b/ },
  { does: 'lint', language: 'other', programs: 'dotnet', args: /^format\b/ },

  { does: 'install', language: 'python', programs: 'pip', args: /^(?:\S+ )?install\b/ },
  { does: 'install', language: 'python', programs: 'pip-sync' },
  {
    does: 'install',
    language: 'python',
    programs: 'python',
    args: /^(?:-\S+ )*setup\.py (?:\S+ )*(?:install|develop)\b/,
  },
  {
    does: 'install',
    language: 'python',
    programs: 'poetry pipenv pdm rye uv pixi',
    args: /^(?:\S+ )?(?:install|sync|update)\b|^pip install\b/,
  },
  {
    does: 'install',
    language: 'python',
    programs: 'conda mamba micromamba',
    args: /^(?:env (?:create|update)|install|create)\b/,
  },
  { does: 'install', language: 'python', programs: 'easy_install' },
  {
    does: 'install',
    language: 'other',
    programs: 'npm pnpm yarn bun',
    args: /^(?:(?:-\S+ )*(?:install|ci|cit|i|it|sit)\b|$|--frozen-lockfile)/,
  },
  { does: 'install', language: 'other', programs: 'bundle composer', args: /^install\b|^$/ },
  { does: 'install', language: 'other', programs: 'go', args: /^(?:mod download|get)\b/ },
  { does: 'install', language: 'other', programs: 'dotnet', args: /^restore\b/ },

  {
    does: 'build',
    language: 'python',
    programs: 'docker podman nerdctl',
    args: /^(?:buildx )?(?:image )?(?:build|bake)\b/,
  },
  { does: 'build', language: 'python', programs: 'buildah', args: /^(?:bud|build)\b/ },
  {
    does: 'build',
    language: 'python',
    programs: 'executor kaniko pack earthly',
    args: /(?:^|=| )(?:--context|--destination|--dockerfile|build|\+)/,
  },
  {
    does: 'build',
    language: 'python',
    programs: 'python',
    args: /^-m build\b|^(?:-\S+ )*setup\.py (?:\S+ )*(?:sdist|bdist\w*|build\w*)\b/,
  },
  {
    does: 'build',
    language: 'python',
    programs: 'pyproject-build pyinstaller cibuildwheel nuitka briefcase buildozer cx_freeze',
  },
  {
    does: 'build',
    language: 'python',
    programs: 'poetry flit hatch uv pdm rye maturin sam conda charmcraft snapcraft',
    args: /^build\b/,
  },
  { does: 'build', language: 'python', programs: 'pip', args: /^wheel\b/ },
  { does: 'build', language: 'python', programs: 'pants pants_from_sources', args: /(?:^| )package(?: |$)/ },
  {
    does: 'build',
    language: 'other',
    programs: 'webpack webpack-cli tsc rollup esbuild parcel javac gcc g++ kotlinc msbuild xcodebuild',
  },
  {
    does: 'build',
    language: 'other',
    programs:
      'vite next nuxt ng gatsby react-scripts vue-cli-service astro remix cargo go dotnet swift flutter bazel mix deno sbt forge hugo',
    args: /^(?:\S+ )?(?:build|publish|compile|generate)\b/,
  },
  { does: 'build', language: 'other', programs: 'cmake', args: /--build\b/ },
  { does: 'build', language: 'other', programs: 'mvn', args: /\b(?:package|compile|install|verify|deploy)\b/ },
  { does: 'build', language: 'other', programs: 'gradle', args: /(?:^|[ :])(?:build|assemble\w*|jar|bootJar)\b/ },

  {
    does: 'deploy',
    language: 'other',
    programs:
      'heroku kubectl helm ansible-playbook terraform twine serverless sls eb vercel netlify firebase gcloud flyctl fly rsync scp ssh cdk zappa chalice dpl railway doctl',
  },
  { does: 'deploy', language: 'other', programs: 'docker podman', args: /^(?:image )?push\b/ },
  { does: 'deploy', language: 'other', programs: 'poetry flit hatch uv npm cargo', args: /^publish\b/ },
  {
    does: 'deploy',
    language: 'other',
    programs: 'aws',
    args: /^(?:ecs|s3|lambda|deploy|eks|elasticbeanstalk|cloudformation)\b/,
  },
  { does: 'deploy', language: 'other', programs: 'git', args: /^push\b/ },
]

const RULES_OF: ReadonlyMap<string, readonly Rule[]> = RULES.reduce((table, rule) => {
  for (const program of rule.programs.split(' ')) table.set(program, [...(table.get(program) ?? []), rule])
  return table
}, new Map<string, readonly Rule[]>())

/** Asks a program who it is, which tests nothing. */
const ASKS = /^(?:-V|--version|-h|--help|version|help)$/

/** What a simple command does, by its program and arguments alone. Empty for everything else. */
export const meaningsOf = (words: readonly string[]): readonly Meaning[] => {
  const [program, ...args] = words
  if (args.length === 1 && ASKS.test(args[0] ?? '')) return []
  const text = args.join(' ').slice(0, 500)
  return (RULES_OF.get(programOf(program)) ?? []).filter(rule => rule.args?.test(text) ?? true)
}
