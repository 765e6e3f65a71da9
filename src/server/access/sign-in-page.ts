import { PAGE_HEADERS, PAGE_POLICY } from "../http/security-headers.ts";

const DOCUMENT_HEADERS = {
  ...PAGE_HEADERS,
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": PAGE_POLICY,
} as const;

/** What a sign-in page depends on. */
export interface SignIn {
  /** The path and query that was asked for. */
  readonly returnTo: string;
  readonly fault?: string;
  /** Asks again by itself: a link on another site makes browsers keep a strict cookie back. */
  readonly isLinkFromElsewhere?: boolean;
}

/** The one field that lets a person in. */
export function signInPage({ returnTo, fault, isLinkFromElsewhere = false }: SignIn): string {
  const head = isLinkFromElsewhere ? REFRESH : "";
  return documentOf(
    head,
    `
      <p>This catalogue is shared. Its access token lets you in.</p>
      <form method="post" action="/sign-in">
        <input type="hidden" name="to" value="${escapeHtml(returnTo)}">
        <label for="token">Access token</label>
        <input id="token" name="token" type="password" required autofocus
          autocomplete="current-password"${fault === undefined ? "" : ' aria-invalid="true" aria-describedby="fault"'}>
        ${fault === undefined ? "" : `<p class="fault" id="fault" role="alert">${escapeHtml(fault)}</p>`}
        <button>Sign in</button>
      </form>`,
  );
}

/** Asks before signing out, because a link alone must not change anything. */
export function signOutPage(): string {
  return documentOf(
    "",
    `
      <p>You are signed in on this browser.</p>
      <form method="post" action="/sign-out">
        <button>Sign out</button>
      </form>
      <p><a href="/">Back to the catalogue</a></p>`,
  );
}

/** Sends one of these pages under the policy of the product's own. */
export function respondPage(
  html: string,
  status: number,
  headers: Readonly<Record<string, string>>,
): Response {
  return new Response(html, { status, headers: { ...DOCUMENT_HEADERS, ...headers } });
}

const REFRESH = '\n    <meta http-equiv="refresh" content="0">';

// Without the referrer line, browsers send `Origin: null` with the form, which is refused.
function documentOf(head: string, main: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="same-origin">
    <title>Model ModelSource</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/sign-in.css">${head}
  </head>
  <body>
    <main>
      <h1>Model ModelSource</h1>${main}
    </main>
  </body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "");
}
