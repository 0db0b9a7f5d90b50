/**
 * The parser is C compiled to WebAssembly. A hostile text of 30 kB can make it recurse until its stack runs into its data, one
 * of 300 kB can make it ask for 2 GB; either way it traps and is of no use afterwards. So its memory is ours: bounded, and
 * copied while it is whole, to be put back.
 */

/** What emscripten's start-up takes: https://emscripten.org/docs/api_reference/module.html */
interface MachineOptions {
  readonly wasmMemory: Memory
  readonly printErr: () => void
  readonly instantiateWasm: (imports: Imports, done: (instance: object, module: object) => void) => object
}

export interface WasmMachine {
  readonly options: MachineOptions
  /** Remembers the state of now; what comes out goes back to it. Not while the machine runs. */
  readonly snapshot: () => () => void
}

const PAGE = 64 * 1024
/** The build declares these 32 MiB as its start. */
const INITIAL_PAGES = (32 * 1024 * 1024) / PAGE
/** A megabyte of dense Python takes about 100 MiB. */
const MAX_PAGES = (512 * 1024 * 1024) / PAGE

export const newWasmMachine = (binary: Uint8Array): WasmMachine => {
  const memory = new wasm.Memory({ initial: INITIAL_PAGES, maximum: MAX_PAGES })
  let stackPointer: { value: unknown } | undefined
  const instantiateWasm: MachineOptions['instantiateWasm'] = (imports, done) => {
    stackPointer = imports.env?.__stack_pointer as { value: unknown } | undefined
    wasm.instantiate(binary, imports).then(({ instance, module }) => done(instance, module))
    return {}
  }
  const snapshot = () => {
    const bytes = usedBytes(memory)
    const pointer = stackPointer?.value
    return () => {
      const all = new Uint8Array(memory.buffer)
      all.set(bytes)
      all.fill(0, bytes.length)
      if (stackPointer) stackPointer.value = pointer
    }
  }
  return { options: { wasmMemory: memory, instantiateWasm, printErr: () => {} }, snapshot }
}

/** A copy up to the last page that is not all zeros: most of the memory is not yet used. */
const usedBytes = ({ buffer }: Memory): Uint8Array => {
  const zeros = Buffer.alloc(PAGE)
  let end = buffer.byteLength
  while (end > 0 && zeros.equals(new Uint8Array(buffer, end - PAGE, PAGE))) end -= PAGE
  return new Uint8Array(buffer, 0, end).slice()
}

type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>

interface Memory {
  readonly buffer: ArrayBuffer
}

/** The part of https://webassembly.github.io/spec/js-api/ that is used; TypeScript declares it for browsers alone. */
const wasm = (
  globalThis as unknown as {
    readonly WebAssembly: {
      readonly Memory: new (limits: { readonly initial: number; readonly maximum: number }) => Memory
      readonly instantiate: (
        binary: Uint8Array,
        imports: Imports,
      ) => Promise<{ readonly instance: object; readonly module: object }>
    }
  }
).WebAssembly
