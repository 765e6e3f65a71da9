import type { WriteCall } from "../calling/call.ts";
import { curlCode } from "../calling/curl.ts";
import { goCode } from "../calling/go.ts";
import { pythonCode } from "../calling/python.ts";
import { typescriptCode } from "../calling/typescript.ts";
import { recall, remember } from "../ui/device-storage.ts";

/** The languages a call can be written in, in the order of their tabs. */
export const LANGUAGES = ["TypeScript", "Python", "Go", "curl"] as const;
export type Language = (typeof LANGUAGES)[number];

interface Writing {
  readonly write: WriteCall;
  /** What installs the official SDK; null where nothing needs to be. */
  readonly install: string | null;
}

/** How each language is written, and what it needs. */
export const WRITINGS: Readonly<Record<Language, Writing>> = {
  TypeScript: { write: typescriptCode, install: "npm install @anthropic-ai/sdk" },
  Python: { write: pythonCode, install: "pip install anthropic" },
  Go: { write: goCode, install: "go get github.com/anthropics/anthropic-sdk-go/v2" },
  curl: { write: curlCode, install: null },
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
