import { describe, expect, it } from 'vitest'
import { ownersOfPaths } from '../../src/source/ownership.ts'
import type { SourceFile } from '../../src/types.ts'

const file = (path: string, more: Partial<SourceFile> = {}): SourceFile => ({
  path,
  id: `id of ${path}`,
  size: 10,
  mode: 'file',
  ...more,
})

/** Path and `owner: reason` of every file that is not own. */
const leftOut = (...paths: string[]): Record<string, string> =>
  Object.fromEntries(
    ownersOfPaths(paths.map(path => file(path)))
      .filter(({ owner }) => owner !== 'own')
      .map(({ path, owner, reason }) => [path, `${owner}: ${reason}`]),
  )

const owned = (...paths: string[]): string[] => paths.filter(path => leftOut(...paths)[path] === undefined)

describe('own code in folders with telling names stays own', () => {
  it.each([
    ['an environment is not its name', ['env/main.py', 'venv/app.py', '.venv/x.py', 'virtualenv/y.py']],
    ['own lib, bin and Scripts', ['lib/db.py', 'bin/run.py', 'Scripts/make.py', 'lib/python/tools.py']],
    [
      'a shop with vendors',
      [
        'vendor/__init__.py',
        'vendor/models.py',
        'vendor/templates/vendor/list.html',
        'vendor/static/vendor/shop.css',
        'vendor/migrations/helpers.py',
      ],
    ],
    ['a build folder', ['build/lib/tool.py', 'build/make.py', 'dist/app.py']],
    [
      'names of libraries',
      [
        'requests/__init__.py',
        'requests/api.py',
        'requests/models.py',
        'queue.py',
        'utils/x.py',
        'six.py',
        'bottle.py',
      ],
    ],
    ['a clone exercise', ['flask/__init__.py', 'flask/app.py', 'flask/helpers.py', 'flask/wrappers.py']],
    ['a scripts folder with a shell script', ['bin/activate', 'bin/tool.py', 'lib/tool.py']],
    [
      'own packages of one repository',
      [
        'packages/core/pyproject.toml',
        'packages/core/core/x.py',
        'packages/api/setup.py',
        'packages/api/LICENSE',
        'packages/api/y.py',
      ],
    ],
    [
      'own styles and scripts',
      [
        'static/css/bootstrap-overrides.css',
        'static/js/jquery-setup.js',
        'src/api/axios.js',
        'static/js/chart.js',
        'static/report-20190501.js',
      ],
    ],
    ['a front end', ['frontend/package.json', 'frontend/public/index.html', 'frontend/src/App.js']],
    ['a script in an editor folder', ['.vscode/hello.py', '.idea/main.py']],
    ['a migration of another kind', ['migrations/run.py', 'versions/v1.py', 'db/migrations/notes.md']],
    ['a module named after a generator', ['my_pb2x.py', 'lock_file.py', 'package_lock.json']],
    ['the only copy of a notebook', ['.ipynb_checkpoints/work-checkpoint.ipynb']],
    [
      'a fork of a library',
      [
        'setup.py',
        'requests/__init__.py',
        ...'adapters sessions models structures status_codes hooks'.split(' ').map(name => `requests/${name}.py`),
      ],
    ],
    ['an unpacked release that is the project', ['tool-1.0/PKG-INFO', 'tool-1.0/setup.py', 'tool-1.0/tool.py']],
  ])('%s', (_, paths) => {
    expect(leftOut(...paths)).toEqual({})
  })
})

describe('virtualenvs', () => {
  it('are known by pyvenv.cfg, whatever their name, and leave own code in them alone', () => {
    expect(
      leftOut(
        'blog/pyvenv.cfg',
        'blog/bin/flask',
        'blog/bin/mine.py',
        'blog/lib/python3.9/os.py',
        'blog/app.py',
        'blog/lib/own.py',
      ),
    ).toEqual({
      'blog/pyvenv.cfg': 'virtualenv: a virtualenv',
      'blog/bin/flask': 'virtualenv: a virtualenv',
      'blog/lib/python3.9/os.py': 'virtualenv: a virtualenv',
    })
  })

  it('are known by their programs where an ignore file kept lib/ out', () => {
    expect(
      Object.keys(leftOut('bin/activate', 'bin/python3', 'bin/activate_this.py', 'include/x.h', 'run.py')),
    ).toEqual(['bin/activate', 'bin/python3', 'bin/activate_this.py', 'include/x.h'])
  })

  it('are known on Windows, with the standard library in Lib', () => {
    const paths = [
      'e/Scripts/activate.bat',
      'e/Scripts/python.exe',
      'e/Lib/abc.py',
      'e/Lib/site-packages/x/y.py',
      'e/manage.py',
    ]
    expect(owned(...paths)).toEqual(['e/manage.py'])
  })

  it('made by conda', () => {
    expect(owned('c/conda-meta/history', 'c/lib/python3.8/abc.py', 'c/Library/bin/x.dll', 'c/own.py')).toEqual([
      'c/own.py',
    ])
  })

  it('leave installed packages wherever they lie', () => {
    expect(leftOut('x/site-packages/a.py', '__pypackages__/3.9/lib/b.py')).toEqual({
      'x/site-packages/a.py': 'virtualenv: installed packages',
      '__pypackages__/3.9/lib/b.py': 'virtualenv: installed packages',
    })
  })
})

describe('libraries', () => {
  it('are known by the whole layout of a well-known package', () => {
    const parts = 'adapters sessions models structures status_codes hooks'.split(' ')
    expect(owned('lib/requests/__init__.py', ...parts.map(name => `lib/requests/${name}.py`), 'lib/own.py')).toEqual([
      'lib/own.py',
    ])
  })

  it('are releases unpacked beside own code', () => {
    expect(owned('lib/tool-1.0/PKG-INFO', 'lib/tool-1.0/setup.py', 'lib/tool-1.0/tool.py', 'app.py')).toEqual([
      'app.py',
    ])
  })

  it('have a licence of their own in a vendor folder', () => {
    expect(owned('third_party/tidy/LICENSE', 'third_party/tidy/tidy.py', 'third_party/glue.py')).toEqual([
      'third_party/glue.py',
    ])
  })

  it.each([
    'node_modules/a/b.js',
    'app/static/bower_components/x.css',
    'static/js/jquery-3.3.1.js',
    'static/css/bootstrap.css',
    'static/js/bootstrap.bundle.js',
    'static/js/vue-2.6.10.js',
    'static/swagger-ui-bundle.js',
    'static/vendor/icons.woff2',
  ])('%s', path => {
    expect(leftOut(path)[path]).toMatch(/^vendored/)
  })
})

describe('what programs write', () => {
  it.each([
    ['package-lock.json', 'a lock file'],
    ['api/poetry.lock', 'a lock file'],
    ['app/__pycache__/x.cpython-39.pyc', 'Python bytecode'],
    ['x.pyc', 'Python bytecode'],
    ['protos/a_pb2_grpc.py', 'generated code'],
    ['static/site.min.js', 'a minified or bundled file'],
    ['static/app.8475c95f.chunk.js', 'a minified or bundled file'],
    ['shop/migrations/0002_price.py', 'migrations'],
    ['dist/x-1.0-py3-none-any.whl', 'build output'],
    ['.tox/py39/x.py', "a tool's cache or report"],
    ['prisma/migrations/20221006224617_users/migration.sql', 'migrations'],
  ])('%s is %s', (path, reason) => {
    expect(leftOut(path)[path]).toBe(`generated: ${reason}`)
  })

  it('copies a build beside its set-up file', () => {
    expect(owned('setup.py', 'tool/x.py', 'build/lib/tool/x.py', 'build/lib.linux-x86_64-3.8/tool/x.py')).toEqual([
      'setup.py',
      'tool/x.py',
    ])
  })

  it('keeps checkpoints of notebooks', () => {
    expect(owned('a.ipynb', '.ipynb_checkpoints/a-checkpoint.ipynb')).toEqual(['a.ipynb'])
  })

  it('lays out Alembic', () => {
    const paths = ['m/env.py', 'm/script.py.mako', 'm/versions/f532_.py', 'm/alembic.ini']
    expect(owned(...paths)).toEqual(['m/env.py'])
  })
})

it('links and submodules hold no code of their own', () => {
  const files = [file('a.py', { mode: 'symlink' }), file('lib', { mode: 'submodule' }), file('b.py')]
  expect(ownersOfPaths(files).map(({ owner }) => owner)).toEqual(['copied', 'vendored', 'own'])
})

it('keeps every file, in order, with what was known of it', () => {
  const files = [file('z.py', { size: undefined, mode: 'executable' }), file('a/package-lock.json'), file('b.py')]
  expect(ownersOfPaths(files).map(({ owner, reason, ...rest }) => rest)).toEqual(files)
})

it.each([
  '__proto__/constructor.py',
  'a//b.py',
  `${'a/'.repeat(3000)}x.py`,
  `${'a.'.repeat(5000)}min.js`,
  '..\u202e/\ufffd\n.py',
  '',
  '/',
])('survives hostile names: %#', path => {
  expect(ownersOfPaths([file(path)])).toHaveLength(1)
})
