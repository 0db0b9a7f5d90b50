/** What a stream tells about where it leads; a plain object stands for a file. */
export interface Terminal {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

const UNKNOWN_WIDTH = 100

/**
 * Colour and width (in columns) for text that goes there. https://no-color.org wins over https://force-color.org, which
 * wins over what the stream is.
 */
export const styleFor = (
  { isTTY, columns }: Pick<Terminal, 'isTTY' | 'columns'>,
  env: Readonly<Record<string, string | undefined>>,
): { readonly color: boolean; readonly width: number } => ({
  color: !env.NO_COLOR && (isForced(env.FORCE_COLOR) ?? (isTTY === true && env.TERM !== 'dumb')),
  width: columns || UNKNOWN_WIDTH,
})

/** Empty is unset; `0` and `false` are the usual ways to say no. */
const isForced = (value: string | undefined): boolean | undefined =>
  value ? value !== '0' && value.toLowerCase() !== 'false' : undefined
