import { createHash } from "node:crypto";

/** Makes the names of this product unlike those of any other. */
const NAMESPACE = "5b0a5c0e-0f7f-4c0e-9d6b-1f6f0f3f9a52";

/** A UUID of version 5, always the same for the same name. @see RFC 9562, section 5.5 */
export function urnOf(name: string): string {
  const namespace = Buffer.from(NAMESPACE.replaceAll("-", ""), "hex");
  const bytes = createHash("sha1").update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
