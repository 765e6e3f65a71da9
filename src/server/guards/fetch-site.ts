import { errorAnswer } from "../http/error-answer.ts";
import type { Guard } from "./guard.ts";

/** What a browser says of a request that our own page or the person at the keyboard made. */
const WELCOME = new Set(["same-origin", "none"]);

/**
 * Refuses what a browser marks as coming from another site, or from another port of this host.
 *
 * It catches what carries no `Origin`: a GET by an image, a script or a link. Clients that are not
 * browsers send no such header and pass. Not for the page itself: a link to it must work.
 */
export const refuseForeignSite: Guard = ({ header }) => {
  const site = header("sec-fetch-site");
  if (site === null || WELCOME.has(site)) return null;
  return errorAnswer(403, "Pages on other sites may not use this API.");
};
