import { summary } from '@actions/core'

/**
 * What the summary may have, in bytes of UTF-8. The runner refuses a step's summary over 1 MiB as a whole:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
export const SUMMARY_BYTES = 1000 * 1024

/** Adds the report to the job's summary. */
export const publishSummary = async (markdown: string): Promise<void> => {
  await summary.addRaw(markdown, true).write()
}
