import { errorAnswer } from "../http/error-answer.ts";
import type { Guard } from "./guard.ts";

/** `Sec-Fetch-Site` of a request from our own page or typed by the user. */
const TRUSTED_SITES = new Set(["same-origin", "none"]);

/**
 * Refuses what a browser marks as coming from another site, or from another port of this host.
 *
 * It catches requests without an `Origin`: a GET by an image, a script or a link. Clients other than
 * browsers send no such header and pass. Not for the page itself: a link to it must work.
 */
export const refuseForeignSite: Guard = ({ header }) => {
  const site = header("sec-fetch-site");
  if (site === null || TRUSTED_SITES.has(site)) return null;
  return errorAnswer(403, "Pages on other sites may not use this API.");
};

/** The same for an address that a link may lead to, as it does to a feed. */
export const refuseForeignLoad: Guard = (incomingRequest) =>
  incomingRequest.header("sec-fetch-mode") === "navigate"
    ? null
    : refuseForeignSite(incomingRequest);
