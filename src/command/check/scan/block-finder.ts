import { bytesIn, type Pattern } from "./byte-class.ts";

/** As many bytes are looked at together. */
export const BLOCK = 16;
/** How many bytes of a pattern are looked at. */
export const DEPTH = 4;
/** As many groups as a byte has bits; the last one takes what is left. */
const GROUPS = 8;
const PAGE = 65_536;

/** As much of it as is used here; the types of Node 20 have none of it. */
declare const WebAssembly: {
  readonly Memory: new (pages: { initial: number; maximum: number }) => { buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { exports: { f: BlockFinder["find"] } };
};

/** Memory for a text, and how to pass over most of it. */
export interface BlockFinder {
  readonly memory: Buffer;
  /**
   * The first of the blocks from one place of the memory on, up to another, in which a pattern may begin;
   * what is not before the end where there is none.
   */
  readonly find: (from: number, end: number) => number;
}

/**
 * Looks for what may be the beginning of a pattern, in sixteen bytes at a time: for each of the first four
 * places, two tables of sixteen say for which groups the halves of a byte may stand there, and a group that
 * is left of all of them is one to look for. It is a program for WebAssembly, as that has instructions for it.
 *
 * @returns null where that cannot be had: an old processor, or too little address space
 */
export function createBlockFinder(
  groups: readonly (readonly Pattern[])[],
  bytes: number,
): BlockFinder | null {
  try {
    const tables = tablesOf(groups);
    // What is read behind the end is in memory too.
    const pages = Math.ceil((tables.length + bytes + BLOCK + DEPTH) / PAGE);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const module = new WebAssembly.Module(writeModule(tables.length));
    const { exports } = new WebAssembly.Instance(module, { e: { m: memory } });
    new Uint8Array(memory.buffer).set(tables);
    return { memory: Buffer.from(memory.buffer, tables.length, bytes), find: exports.f };
  } catch {
    return null;
  }
}

/** For each of the places, a table by the low half of a byte and one by the high half: flags of groups. */
function tablesOf(groups: readonly (readonly Pattern[])[]): Uint8Array {
  const tables = new Uint8Array(DEPTH * 2 * BLOCK);
  const add = (table: number, half: number, flag: number) => {
    const at = table * BLOCK + half;
    tables[at] = (tables[at] ?? 0) | flag;
  };
  for (const [index, patterns] of groups.entries()) {
    const flag = 1 << Math.min(index, GROUPS - 1);
    for (const pattern of patterns) {
      for (const [place, some] of pattern.slice(0, DEPTH).entries()) {
        for (const byte of bytesIn(some)) {
          add(place * 2, byte & 0x0f, flag);
          add(place * 2 + 1, byte >> 4, flag);
        }
      }
    }
  }
  return tables;
}

const I32 = 0x7f;
const V128 = 0x7b;
const NO_VALUE = 0x40;
/** Instructions by their names in the specification. */
const loop = [0x03, NO_VALUE];
const ifTrue = [0x04, NO_VALUE];
const end = [0x0b];
const repeatIf = [0x0d, 0];
const giveBack = [0x0f];
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const tee = (local: number) => [0x22, local];
const i32Const = (value: number) => [0x41, value];
const i32LessThan = [0x49];
const i32Add = [0x6a];
const v128Load = (offset: number) => [0xfd, 0, 0, ...unsigned(offset)];
const i8x16Swizzle = [0xfd, 14];
const i8x16Splat = [0xfd, 15];
const v128And = [0xfd, 78];
const v128AnyTrue = [0xfd, 83];
const i16x8ShiftRight = [0xfd, ...unsigned(141)];

/** The module: it imports its memory, which begins with the tables, and exports one function. */
function writeModule(textAt: number): Uint8Array<ArrayBuffer> {
  const [from, last, half, bytes, tables] = [0, 1, 2, 3, 4];
  const lookUp = (place: number) => [
    [get(tables + place * 2), get(from), v128Load(textAt + place), tee(bytes)],
    [get(half), v128And, i8x16Swizzle],
    // Of sixteen bits at a time, which processors can; what comes of the byte beside is masked.
    [get(tables + place * 2 + 1), get(bytes), i32Const(4), i16x8ShiftRight],
    [get(half), v128And, i8x16Swizzle, v128And],
    place > 0 ? [v128And] : [],
  ];
  const load = (table: number) => [i32Const(0), v128Load(table * BLOCK), set(tables + table)];
  const instructions = [
    [i32Const(0x0f), i8x16Splat, set(half)],
    ...Array.from({ length: DEPTH * 2 }, (_, table) => load(table)),
    [loop],
    ...Array.from({ length: DEPTH }, (_, place) => lookUp(place).flat()),
    [v128AnyTrue, ifTrue, get(from), giveBack, end],
    [get(from), i32Const(BLOCK), i32Add, tee(from)],
    [get(last), i32LessThan, repeatIf, end],
    [get(from), end],
  ];
  const body = [1, 2 + DEPTH * 2, V128, ...instructions.flat(2)];
  const name = (text: string) => [text.length, ...Buffer.from(text)];
  return Uint8Array.from([
    0,
    ...Buffer.from("asm\u0001\0\0\0"),
    // A type, an imported memory of a page and more, a function, its export, and its code.
    ...section(1, [1, 0x60, 2, I32, I32, 1, I32]),
    ...section(2, [1, ...name("e"), ...name("m"), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name("f"), 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

/** A number in as many bytes of seven bits as it takes, the lowest first. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}
