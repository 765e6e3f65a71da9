import type { Mode } from "./mode.ts";

function redirect(status: number): Mode {
  return (request, response, { elsewhere }) => {
    response.writeHead(status, { location: `${elsewhere}${request.url ?? ""}` });
    response.end();
  };
}

/** Answers that point to the second server, or back to this one. */
export const redirects: Readonly<Record<string, Mode>> = {
  "redirect-301": redirect(301),
  "redirect-302": redirect(302),
  "redirect-303": redirect(303),
  "redirect-307": redirect(307),
  "redirect-308": redirect(308),
  "redirect-home": (_request, response) => {
    response.writeHead(302, { location: "/ok/v1/models" });
    response.end();
  },
  "not-modified": (_request, response) => {
    response.writeHead(304);
    response.end();
  },
};
