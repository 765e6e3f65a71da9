import { createHmac } from "node:crypto";

/**
 * A name for a key at an API, 16 hexadecimal digits: always the same for the same key and base URL,
 * and it reveals nothing of the key. A browser stores its data under this name.
 */
export function keyFingerprint(apiKey: string, baseUrl: string): string {
  return createHmac("sha256", apiKey)
    .update(`model-catalogue key fingerprint\n${baseUrl}`)
    .digest("hex")
    .slice(0, 16);
}
