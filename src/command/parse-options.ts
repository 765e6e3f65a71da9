import { parseArgs } from "node:util";
import { accepted, refused, type Result } from "#shared/result.ts";
import type { Command } from "./command.ts";
import { suggestion } from "./suggestion.ts";

type Parsed = Parameters<Command["run"]>[0];

/** Of every command. */
const HELP = { help: { type: "boolean", short: "h" } } as const;

/** Reads the arguments of a command; the refusal is a sentence without its full stop. */
export function parseOptions(
  options: Command["options"],
  argv: readonly string[],
): Result<Parsed, string> {
  const all = { ...options, ...HELP };
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: all,
      allowPositionals: true,
    });
    const empty = Object.entries(values).find(([, value]) => isEmpty(value));
    if (empty !== undefined) return refused(needsValue(`--${empty[0]}`));
    return accepted({ values: { ...values }, positionals });
  } catch (error) {
    if (!isParseError(error)) throw error;
    return refused(wording(error, Object.keys(all)));
  }
}

interface ParseError extends Error {
  readonly code: string;
}

function isParseError(error: unknown): error is ParseError {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === "string" && code.startsWith("ERR_PARSE_ARGS_");
}

/** Node's own sentences go on about positional arguments, and name an option with its placeholder. */
function wording({ code, message }: ParseError, known: readonly string[]): string {
  const option = /'((?:-\w, )?--?[^\s',]*)/.exec(message)?.[1]?.replace(/^-\w, /, "");
  if (option === undefined) return message;
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const names = known.map((name) => `--${name}`);
    return `unknown option '${option}'${suggestion(option, names)}`;
  }
  return message.includes("does not take")
    ? `option '${option}' takes no value`
    : needsValue(option);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isEmpty) : value === "";
}

function needsValue(option: string): string {
  return `option '${option}' needs a value`;
}
