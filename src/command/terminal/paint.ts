import type { Terminal } from "../command.ts";

/** SGR parameters: on, off. @see ECMA-48, 8.3.117 */
const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
} as const;

/** A style by its name. */
export type Style = keyof typeof STYLES;

/** Gives a text a style, or leaves it as it is where colour is not wanted. */
export type Paint = (style: Style, text: string) => string;

/**
 * Paints for a stream: only on a terminal, unless `NO_COLOR` or `FORCE_COLOR` say otherwise; the former
 * wins.
 *
 * @see https://no-color.org and https://force-color.org
 */
export function paintFor(stream: Terminal["stderr"], env: Terminal["env"]): Paint {
  if (!isColourful(stream, env)) return (_style, text) => text;
  return (style, text) => {
    const [on, off] = STYLES[style];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  };
}

function isColourful({ isTTY = false }: Terminal["stderr"], env: Terminal["env"]): boolean {
  if (env["NO_COLOR"]) return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  return isTTY && env["TERM"] !== "dumb";
}
