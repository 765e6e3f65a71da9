import { createHmac } from "node:crypto";

/**
 * A name for a key at an API, 16 hexadecimal digits: the same key at the same place always has the
 * same one, and nothing of the key can be found from it. What a browser keeps is kept under it.
 */
export function keyFingerprint(apiKey: string, baseUrl: string): string {
  return createHmac("sha256", apiKey)
    .update(`model-catalogue key fingerprint\n${baseUrl}`)
    .digest("hex")
    .slice(0, 16);
}
