import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { peakMegabytes } from '../bench/measure.ts'

const MIB = 1024 * 1024

interface Huge {
  readonly name: string
  /** What `git fast-import` is told. */
  readonly stream: () => Iterable<string | Buffer>
}

const who = (at: number): string => `committer A <a@example.org> ${1_700_000_000 + at} +0000\n`
const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`
const OWN = `M 100644 inline app.py\n${data('class OutOfStock(Exception):\n    """Nothing is left."""\n')}`

const HUGE: readonly Huge[] = [
  {
    name: 'a million empty files',
    *stream() {
      yield `blob\nmark :1\n${data('')}commit refs/heads/main\n${who(0)}${data('Add')}${OWN}`
      for (let n = 0; n < 1_000_000; n++) yield `M 100644 :1 d${Math.floor(n / 1_000)}/f${n % 1_000}.py\n`
    },
  },
  {
    name: '200,000 commits',
    *stream() {
      for (let n = 0; n < 200_000; n++) {
        yield `commit refs/heads/main\n${who(n * 600)}${data(`Add step ${n} (#${n})`)}${n === 0 ? OWN : `M 100644 inline a${n % 100}.py\n${data(`x = ${n}\n`)}`}`
      }
    },
  },
  {
    name: 'a blob of 1 GiB',
    *stream() {
      yield `commit refs/heads/main\n${who(0)}${data('Add')}${OWN}M 100644 inline data.py\ndata ${1024 * MIB}\n`
      const part = Buffer.alloc(MIB, 'x = 1\n')
      for (let n = 0; n < 1024; n++) yield part
      yield '\n'
    },
  },
]

const importInto = async (folder: string, { stream }: Huge): Promise<void> => {
  const child = spawn('git', ['-C', folder, 'fast-import', '--quiet'], { stdio: ['pipe', 'inherit', 'inherit'] })
  for (const part of stream()) if (!child.stdin.write(part)) await once(child.stdin, 'drain')
  child.stdin.end()
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`)
}

/** Audits repositories of a size that nobody has with the built command line, and prints time and memory. */
export const auditHuge = async (root: string): Promise<void> => {
  const cli = path.join(root, 'dist/cli/index.js')
  if (!existsSync(cli)) throw new Error('There is no dist/cli/index.js: run `npm run build` first.')
  for (const huge of HUGE) {
    const folder = mkdtempSync(path.join(tmpdir(), 'portfolio-readiness-huge-'))
    try {
      spawnSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder])
      await importInto(folder, huge)
      const command = { file: process.execPath, args: [cli, folder, '--format', 'text'] }
      const begun = performance.now()
      const { status, stdout, stderr } = spawnSync(command.file, command.args, {
        encoding: 'utf8',
        maxBuffer: 64 * MIB,
      })
      const seconds = ((performance.now() - begun) / 1_000).toFixed(1)
      console.log(`${huge.name}: status ${status}, ${seconds} s, ${peakMegabytes(command).toFixed(0)} MB`)
      console.log(
        `${stderr}${stdout
          .split('\n')
          .filter(line => /Read:|Note:|Left out:|Not read:/.test(line))
          .join('\n')}\n`,
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
