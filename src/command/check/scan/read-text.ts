import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { textEncodingOf } from "#shared/format/text-encoding.ts";
import type { ListedFile } from "../files/list-files.ts";
import { TEXT_MEMORY, type NameAnchors } from "./name-anchors.ts";

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

/**
 * The text of a file in UTF-8 or what goes on from ASCII, until the next file is read; null where there
 * can be no name in it.
 */
export type FileText = { readonly kind: "text"; readonly bytes: Buffer | null } | Unread;

const BINARY: Unread = { kind: "binary" };
const GONE: Unread = { kind: "gone" };
const WITHOUT_NAMES: FileText = { kind: "text", bytes: null };
const BY_ERROR: Readonly<Record<string, Unread>> = {
  ENOENT: GONE,
  ENOTDIR: GONE,
  EISDIR: { kind: "folder" },
  ELOOP: { kind: "link" },
  // What other systems say about a link that is not to be followed.
  EMLINK: { kind: "link" },
};

/** The byte order mark of UTF-8. */
const MARK = Buffer.from("\ufeff");

/**
 * Reads a file as far as it may hold names. Synchronously: for many small files the calls of a thread
 * pool take longer than the reading.
 */
export function readFileText({ path, isNamed }: ListedFile, anchors: NameAnchors): FileText {
  let file: number;
  try {
    file = openSync(path, isNamed ? constants.O_RDONLY : constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    return unread(error, path);
  }
  try {
    // What was named itself may be a pipe, which ends when it says so.
    const length = isNamed
      ? TEXT_MEMORY.length
      : readSync(file, TEXT_MEMORY, 0, TEXT_MEMORY.length, 0);
    if (length < TEXT_MEMORY.length) return textOf(TEXT_MEMORY.subarray(0, length), anchors);
    return fstatSync(file).size > FILE_MAX_BYTES
      ? { kind: "large" }
      : textOf(readFileSync(file), anchors);
  } catch (error) {
    return unread(error, path);
  } finally {
    closeSync(file);
  }
}

/**
 * Bytes as a text, as far as they may hold names. What has no NUL and is none all the same, such as a
 * PDF, is for `isText` to tell: few files have to be looked at so closely.
 */
export function textOf(bytes: Buffer, anchors: NameAnchors): FileText {
  const head = bytes.subarray(0, HEAD_BYTES);
  if (isMarkedUtf16(bytes)) return textOfUtf16(bytes);
  if (head.includes(0)) return BINARY;
  if (!anchors.areIn(bytes)) return WITHOUT_NAMES;
  // The mark at the beginning is none of the first line.
  const isMarked = head.subarray(0, MARK.length).equals(MARK);
  return { kind: "text", bytes: isMarked ? bytes.subarray(MARK.length) : bytes };
}

/** Whether bytes begin as a text does. */
export function isText(bytes: Buffer): boolean {
  return textEncodingOf(bytes.subarray(0, HEAD_BYTES)) !== null;
}

function isMarkedUtf16(bytes: Buffer): boolean {
  // By their places: taking a buffer apart would make an iterator for each file.
  const first = bytes[0];
  const second = bytes[1];
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function textOfUtf16(bytes: Buffer): FileText {
  const encoding = textEncodingOf(bytes.subarray(0, HEAD_BYTES));
  if (encoding === null) return BINARY;
  return { kind: "text", bytes: Buffer.from(new TextDecoder(encoding).decode(bytes)) };
}

function unread(error: unknown, path: string): Unread {
  const { code = "", message } = error as NodeJS.ErrnoException;
  // No file has the name that other bytes became here.
  if (code === "ENOENT" && path.includes("\ufffd")) {
    return { kind: "unreadable", reason: `${path}: a file whose name is not UTF-8 is not read` };
  }
  return BY_ERROR[code] ?? { kind: "unreadable", reason: message };
}
