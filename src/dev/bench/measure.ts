import { execFileSync, spawnSync } from 'node:child_process'

export interface Command {
  readonly file: string
  readonly args: readonly string[]
}

/** Wall time of a whole process in milliseconds, its start included. Its output goes nowhere. */
export const wallTime = ({ file, args }: Command): number => {
  const started = performance.now()
  const { status, stderr, error } = spawnSync(file, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Error(`${file} ended with status ${status}: ${stderr}`)
  return performance.now() - started
}

/**
 * Median wall times of several commands. They take turns, so that whatever else the machine does slows all of them; the first
 * round warms the disk's cache and does not count.
 */
export const medianTimes = (commands: readonly Command[], rounds: number): readonly number[] => {
  const times = commands.map((): number[] => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [index, command] of commands.entries()) {
      const time = wallTime(command)
      if (round > 0) times[index]?.push(time)
    }
  }
  return times.map(median)
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

const PEAK = 'peak-kilobytes:'
const REPORT_PEAK = `process.on('exit', () => process.stderr.write('${PEAK}' + process.resourceUsage().maxRSS))`

/** Peak memory of a Node process in megabytes, without the git processes that it starts. A run of its own: nothing is timed. */
export const peakMegabytes = ({ file, args }: Command): number => {
  const watched = ['--import', `data:text/javascript,${encodeURIComponent(REPORT_PEAK)}`, ...args]
  const { stderr } = spawnSync(file, watched, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  const [, kilobytes] = new RegExp(`${PEAK}(\\d+)`).exec(stderr) ?? []
  if (kilobytes === undefined) throw new Error(`No peak memory in: ${stderr}`)
  return Number(kilobytes) / 1024
}

/** How many files an audit says it has read, so that nothing is compared with work that was not done. */
export const filesRead = ({ file, args }: Command): number => {
  const report: unknown = JSON.parse(execFileSync(file, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 }))
  const { read } = report as { readonly read: { readonly files: number } }
  return read.files
}
