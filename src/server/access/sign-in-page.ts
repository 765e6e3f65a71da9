import { PAGE_HEADERS, PAGE_POLICY } from "../responses/security-headers.ts";

const DOCUMENT_HEADERS = {
  ...PAGE_HEADERS,
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": PAGE_POLICY,
} as const;

/** The one field that lets a person in. `returnTo` is where they wanted to go. */
export function signInPage(returnTo: string, fault: string | null): string {
  return documentOf(`
      <p>This catalogue is shared. Its access token lets you in.</p>
      <form method="post" action="/sign-in">
        <input type="hidden" name="to" value="${escapeHtml(returnTo)}">
        <label for="token">Access token</label>
        <input id="token" name="token" type="password" required autofocus
          autocomplete="current-password"${fault === null ? "" : ' aria-invalid="true" aria-describedby="fault"'}>
        ${fault === null ? "" : `<p class="fault" id="fault" role="alert">${escapeHtml(fault)}</p>`}
        <button>Sign in</button>
      </form>`);
}

/** Asks before signing out, because a link alone must not change anything. */
export function signOutPage(): string {
  return documentOf(`
      <p>You are signed in on this browser.</p>
      <form method="post" action="/sign-out">
        <button>Sign out</button>
      </form>
      <p><a href="/">Back to the catalogue</a></p>`);
}

/** Makes the browser ask again from here, this time with the cookie it may have. */
export function comeAgainPage(): string {
  return documentOf(
    `
      <p>One moment…</p>`,
    '\n    <meta http-equiv="refresh" content="0">',
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

// Without the referrer line, browsers send `Origin: null` with the form, which is refused.
function documentOf(main: string, head = ""): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="same-origin">
    <title>Model Catalogue</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/sign-in.css">${head}
  </head>
  <body>
    <main>
      <h1>Model Catalogue</h1>${main}
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
