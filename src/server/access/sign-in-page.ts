import { html } from "hono/html";

/** What a sign-in page depends on. */
export interface SignIn {
  /** The path and query that was requested. */
  readonly returnTo: string;
  readonly fault?: string;
  /** Reloads at once: after a link on another site browsers withhold a strict cookie. */
  readonly isLinkFromElsewhere?: boolean;
}

/** HTML whose inserted texts have been escaped. */
type Page = ReturnType<typeof html>;

/** The one field that lets a person in. */
export function signInPage({ returnTo, fault, isLinkFromElsewhere = false }: SignIn): Page {
  return page(
    isLinkFromElsewhere && html`<meta http-equiv="refresh" content="0" />`,
    html`<p>This catalogue is shared. Enter its access token to continue.</p>
      <form method="post" action="/sign-in">
        <input type="hidden" name="to" value="${returnTo}" />
        <label for="token">Access token</label>
        <input
          id="token"
          name="token"
          type="password"
          required
          autofocus
          autocomplete="current-password"
          ${fault !== undefined && html`aria-invalid="true" aria-describedby="fault"`}
        />
        ${fault !== undefined && html`<p class="fault" id="fault" role="alert">${fault}</p>`}
        <button>Sign in</button>
      </form>`,
  );
}

/** Confirms signing out, because a link alone must not change anything. */
export function signOutPage(): Page {
  return page(
    false,
    html`<p>You are signed in.</p>
      <form method="post" action="/sign-out">
        <button>Sign out</button>
      </form>
      <p><a href="/">Back to the catalogue</a></p>`,
  );
}

// Without the referrer line, browsers send `Origin: null` with the form, which is refused.
function page(head: Page | false, main: Page): Page {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="same-origin" />
        <title>Model Catalogue</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/sign-in.css" />
        ${head}
      </head>
      <body>
        <main>
          <h1>Model Catalogue</h1>
          ${main}
        </main>
      </body>
    </html> `;
}
