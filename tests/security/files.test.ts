import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { renderJson } from '../../src/report/json.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { gitSource } from '../../src/source/git.ts'
import { contentsOf, data, fastImport, git, newRepository, scratch, write } from '../source/scratch.ts'
import { levelOf, repeated, reportOn, reportOnFiles } from './audit.ts'

const OWN = 'class OutOfStock(Exception):\n    """Nothing is left."""\n'

/** A tree whose entries have names that git itself refuses to write. */
const repositoryNaming = (...names: readonly string[]): string => {
  const path = newRepository('--bare')
  const blob = git(path, ['hash-object', '-w', '--stdin'], OWN)
  const entries = names.map(name => Buffer.concat([Buffer.from(`100644 ${name}\0`), Buffer.from(blob, 'hex')]))
  const tree = git(path, ['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'], Buffer.concat(entries))
  git(path, ['update-ref', 'refs/heads/main', git(path, ['commit-tree', tree, '-m', 'Add'])])
  return path
}

describe('what lies outside', () => {
  test.each([
    '../outside.py',
    '/etc/passwd.py',
    '..',
    'a/../../b.py',
    '.git/config.py',
    'C:\\x.py',
    '//server/x.py',
  ])('a tree with %j gives what the tree holds and nothing of the disk', async name => {
    const path = repositoryNaming('a.py', name)
    write(join(path, '..'), { 'outside.py': 'SECRET_OF_THE_DISK = 1\n' })
    const source = await gitSource({ path })
    expect(new Set(Object.values(await contentsOf(source)))).toEqual(new Set([OWN]))
    const report = await reportOn(source)
    expect(levelOf(report, 'oop')).toBe('some')
    const addresses = report.skills.flatMap(({ evidence }) => evidence.flatMap(({ url }) => url ?? []))
    expect(addresses.filter(url => url.includes('/../'))).toEqual([])
  })

  it('is not read by a compose file, a list of dependencies, a pipeline or a Dockerfile that names it', async () => {
    const outside = scratch()
    write(outside, {
      'secret.txt': 'outsider==1.0\n',
      Dockerfile: 'FROM outsider\nRUN outsider\n',
      'x.sh': 'pytest outsider\n',
    })
    const path = join(outside, 'repository')
    mkdirSync(path)
    git(path, ['init', '--quiet', '--initial-branch=main'])
    const up = ['../', outside]
    const files: Readonly<Record<string, string>> = {
      'docker-compose.yml': `services:\n${up.map((place, n) => `  s${n}:\n    build: {context: '${place}', dockerfile: '${outside}/Dockerfile'}\n    env_file: ${outside}/secret.txt\n    extends: {file: '${place}/compose.yml', service: a}\n    volumes: ['${place}:/app']\n`).join('')}include: ['${outside}/compose.yml']\n`,
      'requirements.txt': up.map(place => `-r ${place}/secret.txt\n-c ${place}/secret.txt\n-e ${place}\n`).join(''),
      Dockerfile: `FROM python\nCOPY ${outside}/x.sh ../x.sh /app/\nCMD ["sh", "../x.sh"]\n`,
      '.gitlab-ci.yml': `include:\n  - local: ../x.yml\n  - local: ${outside}/x.yml\nx: {script: ['sh ../x.sh', 'sh ${outside}/x.sh']}\n`,
      '.github/workflows/a.yml': `on: push\njobs: {a: {steps: [{run: '../x.sh'}, {run: 'make -C ..'}, {uses: './../x'}]}}\n`,
      'a.py': OWN,
    }
    fastImport(
      path,
      'commit refs/heads/main',
      'committer A <a@x> 1700000000 +0000',
      data('Add'),
      ...Object.entries(files).flatMap(([name, text]) => [`M 100644 inline ${name}`, data(text)]),
      'M 120000 inline link.py',
      data('../secret.txt'),
      'M 120000 inline README.md',
      data(join(outside, 'secret.txt')),
      `M 160000 ${'a'.repeat(40)} lib`,
      'M 100644 inline .gitmodules',
      data(`[submodule "lib"]\n\tpath = lib\n\turl = file://${outside}\n`),
    )
    const report = await reportOn(await gitSource({ path }))
    expect(renderJson(report) + renderMarkdown(report, { form: 'summary' })).not.toContain('outsider')
    expect(report.warnings.join()).toContain('A submodule is another repository and was not read: lib.')
  })
})

describe('files that are not what their names say', () => {
  const binary = Buffer.from(Array.from({ length: 4_000 }, (_, n) => (n * 7919) % 256))

  it('are named, and what hangs on them is unknown', async () => {
    const path = newRepository('--bare')
    const names = [
      'Dockerfile',
      'docker-compose.yml',
      '.github/workflows/ci.yml',
      'requirements.txt',
      'README.md',
      'x.py',
    ]
    fastImport(
      path,
      'commit refs/heads/main',
      'committer A <a@x> 1700000000 +0000',
      data('Add'),
      ...names.flatMap(name => [`M 100644 inline ${name}`, data(binary)]),
    )
    const report = await reportOn(await gitSource({ path }))
    expect(report.read.notRead.map(place => place.path).sort()).toEqual([...names].sort())
    expect([levelOf(report, 'ci'), levelOf(report, 'containers'), levelOf(report, 'oop')]).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ])
  })

  test.each([
    ['one line of many megabytes', `x = [${repeated('1, ', 5_000_000)}]\n`, 1],
    ['100,000 brackets', `x = ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`, 0],
    ['100,000 brackets that are never closed', `x = ${'('.repeat(100_000)}\n`, undefined],
  ])('Python of %s costs itself alone', async (_, text, unread) => {
    const report = await reportOnFiles({ 'a.py': text, 'b.py': OWN })
    expect(levelOf(report, 'oop')).toBe('some')
    if (unread !== undefined) expect(report.read.notRead).toHaveLength(unread)
  })

  test.each([
    ['null', 'null'],
    ['a number', '1e999'],
    [
      'cells that are none',
      '{"cells": [null, 1, "x", [], {"cell_type": 7, "source": 7}, {"source": [null, {}, ["x"]]}]}',
    ],
    ['cells that are a text', '{"cells": "import os", "metadata": []}'],
    ['a kernel that is a list', '{"metadata": {"kernelspec": [], "language_info": {"name": {}}}, "cells": []}'],
    [
      'keys of every object',
      '{"__proto__": {"cells": [1]}, "cells": [{"__proto__": {"source": "x"}, "constructor": 1}]}',
    ],
    ['200,000 cells', `{"cells": [${repeated('{"cell_type":"code","source":"x"},', 7_000_000)}{}]}`],
    [
      'a source of lines without end',
      JSON.stringify({ cells: [{ cell_type: 'code', source: Array(100_000).fill('x=1') }] }),
    ],
    ['worksheets in worksheets', '{"worksheets": [{"cells": [{"worksheets": []}]}, null, 1]}'],
  ])('a notebook of %s costs itself alone', async (_, text) => {
    const report = await reportOnFiles({ 'a.ipynb': text, 'b.py': OWN })
    expect(levelOf(report, 'oop')).toBe('some')
  })
})
