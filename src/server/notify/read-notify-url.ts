import { readPrivateUrl } from "../private-url.ts";

/**
 * The address of a webhook: https, or http on this machine. It is a secret as a whole, and what is wrong
 * with it is said without any part of it.
 *
 * @returns a fault, as the rest of a sentence that begins with the name of the variable
 */
export function readNotifyUrl(text: string): URL | string {
  const url = /[#\\\s]/.test(text) ? null : readPrivateUrl(text);
  return url !== null && url.username === "" && url.password === "" ? url : NOT_A_WEBHOOK;
}

const NOT_A_WEBHOOK = "is not an https address (or http on this machine) without user and fragment";
