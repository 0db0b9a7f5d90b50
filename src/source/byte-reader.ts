/** Takes lines and counted bytes from a stream of chunks, which it asks for only when they are needed. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** Up to the next line feed, which is taken and left out; undefined when the stream ends first. */
  async line(): Promise<string | undefined> {
    for (;;) {
      const end = this.#rest.indexOf(0x0a)
      if (end >= 0) {
        const line = this.#rest.toString('latin1', 0, end)
        this.#rest = this.#rest.subarray(end + 1)
        return line
      }
      const chunk = await this.#next()
      if (chunk === undefined) return undefined
      this.#rest = Buffer.concat([this.#rest, chunk])
    }
  }

  /** Exactly so many bytes; undefined when the stream ends first. */
  async take(count: number): Promise<Buffer | undefined> {
    if (this.#rest.length >= count) return this.#split(count)
    const parts = [this.#rest]
    let length = this.#rest.length
    while (length < count) {
      const chunk = await this.#next()
      if (chunk === undefined) return undefined
      parts.push(chunk)
      length += chunk.length
    }
    this.#rest = Buffer.concat(parts, length)
    return this.#split(count)
  }

  /** Leaves so many bytes out without keeping them; false when the stream ends first. */
  async skip(count: number): Promise<boolean> {
    let left = count
    while (left > this.#rest.length) {
      left -= this.#rest.length
      const chunk = await this.#next()
      if (chunk === undefined) return false
      this.#rest = chunk
    }
    this.#split(left)
    return true
  }

  #split(count: number): Buffer {
    const taken = this.#rest.subarray(0, count)
    this.#rest = this.#rest.subarray(count)
    return taken
  }

  async #next(): Promise<Buffer | undefined> {
    const { done, value } = await this.#chunks.next()
    return done ? undefined : value
  }
}
