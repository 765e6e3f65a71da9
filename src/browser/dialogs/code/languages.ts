import type { Call, RenderSnippet } from "../../snippets/call.ts";
import { curlCode } from "../../snippets/curl.ts";
import { goCode } from "../../snippets/go.ts";
import { pythonCode } from "../../snippets/python.ts";
import { OLDEST_GO_SDK, oldestSdk, type OldestSdk } from "../../snippets/sdk-version.ts";
import { typescriptCode } from "../../snippets/typescript.ts";
import { recall, remember } from "../../ui/device-storage.ts";

/** The languages a call can be written in, in the order of their tabs. */
export const LANGUAGES = ["TypeScript", "Python", "Go", "curl"] as const;
/** One of the languages a call can be written in. */
export type Language = (typeof LANGUAGES)[number];

interface Snippet {
  readonly write: RenderSnippet;
  /** What installs the official SDK; null where nothing needs to be. */
  readonly install: string | null;
  /** The oldest version of it that runs a call; null when any will do. */
  readonly oldest: (call: Call) => OldestSdk | null;
}

/** How each language is written, and what it needs. */
export const SNIPPETS: Readonly<Record<Language, Snippet>> = {
  TypeScript: {
    write: typescriptCode,
    install: "npm install @anthropic-ai/sdk",
    oldest: (call) => oldestSdk("TypeScript", call),
  },
  Python: {
    write: pythonCode,
    install: "pip install anthropic",
    oldest: (call) => oldestSdk("Python", call),
  },
  Go: {
    write: goCode,
    install: "go get github.com/anthropics/anthropic-sdk-go/v2",
    oldest: () => OLDEST_GO_SDK,
  },
  curl: { write: curlCode, install: null, oldest: () => null },
};

const STORAGE_KEY = "code-language";

/** The language chosen last on this device; the first one at the beginning. */
export function recallLanguage(): Language {
  const stored = recall(STORAGE_KEY);
  return LANGUAGES.find((language) => language === stored) ?? LANGUAGES[0];
}

/** Remembers a language on this device. */
export function rememberLanguage(language: Language): void {
  remember(STORAGE_KEY, language);
}
