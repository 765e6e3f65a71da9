import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { textEncodingOf } from "#shared/format/text-encoding.ts";
import type { ListedFile } from "../files/list-files.ts";
import { mayHoldNames } from "./may-hold-names.ts";

/** Larger files are passed over, in bytes. */
export const FILE_MAX_BYTES = 10 * 1024 * 1024;
/** In how much of a file a NUL says that it is binary, as for git. */
const HEAD_BYTES = 8192;

/** Why a file is not looked through. */
export type Unread =
  | { readonly kind: "binary" | "large" }
  /** A repository within, a link, or what was removed since the files were listed. */
  | { readonly kind: "folder" | "link" | "gone" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** The text of a file; null where there can be no name in it. */
export type FileText = { readonly kind: "text"; readonly text: string | null } | Unread;

const GONE: Unread = { kind: "gone" };
const WITHOUT_NAMES: FileText = { kind: "text", text: null };
const BY_ERROR: Readonly<Record<string, Unread>> = {
  ENOENT: GONE,
  ENOTDIR: GONE,
  EISDIR: { kind: "folder" },
  ELOOP: { kind: "link" },
  // What other systems say about a link that is not to be followed.
  EMLINK: { kind: "link" },
};

/** Nearly every file is smaller, and is read into the same memory. */
const shared = Buffer.allocUnsafeSlow(512 * 1024);

/**
 * Reads a file as far as it may hold names. Synchronously: for many small files the calls of a thread
 * pool take longer than the reading.
 */
export function readFileText({ path, isNamed }: ListedFile): FileText {
  let file: number;
  try {
    file = openSync(path, isNamed ? constants.O_RDONLY : constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    return unread(error);
  }
  try {
    // What was named itself may be a pipe, which ends when it says so.
    const length = isNamed ? shared.length : readSync(file, shared, 0, shared.length, 0);
    if (length < shared.length) return textOf(shared.subarray(0, length));
    return fstatSync(file).size > FILE_MAX_BYTES ? { kind: "large" } : textOf(readFileSync(file));
  } catch (error) {
    return unread(error);
  } finally {
    closeSync(file);
  }
}

/** The text of bytes as far as they may hold names. */
export function textOf(bytes: Buffer): FileText {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const head = bytes.subarray(0, HEAD_BYTES);
  if (!isMarked) {
    if (head.includes(0)) return { kind: "binary" };
    if (!mayHoldNames(bytes, bytes.length)) return WITHOUT_NAMES;
  }
  const encoding = textEncodingOf(head);
  if (encoding === null) return { kind: "binary" };
  // The mark at the beginning is none of the first line.
  return { kind: "text", text: new TextDecoder(encoding).decode(bytes) };
}

function unread(error: unknown): Unread {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return BY_ERROR[code] ?? { kind: "unreadable", reason: message };
}
