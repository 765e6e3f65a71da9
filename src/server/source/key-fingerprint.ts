import { createHmac } from "node:crypto";
import type { Credentials } from "./upstream/request-headers.ts";

/**
 * A name for the credentials at an API, 16 hexadecimal digits: always the same for the same key,
 * token, custom headers and base URL, and it reveals nothing of them. A browser stores its data
 * under this name.
 */
export function keyFingerprint(credentials: Credentials): string {
  const { apiKey, authToken, customHeaders, baseUrl } = credentials;
  // Without a token and headers it is the name of builds that knew the key only.
  const others =
    authToken === null && customHeaders.length === 0
      ? ""
      : `\n${JSON.stringify([apiKey !== null, authToken, customHeaders.toSorted()])}`;
  return createHmac("sha256", apiKey ?? authToken ?? others)
    .update(`model-catalogue key fingerprint\n${String(baseUrl)}${others}`)
    .digest("hex")
    .slice(0, 16);
}
