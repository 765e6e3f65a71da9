import { escapeInvisible } from "#shared/format/for-display.ts";
import { paintFor } from "./paint.ts";
import type { Terminal } from "../command.ts";

/** The exit status of a program that was called wrongly, or could not find out what it was asked. */
export const TROUBLE = 2;

/**
 * Says on standard error why a command does not do what it was asked: `model-catalogue resolve: …`, on
 * one line.
 *
 * @returns the exit status for it
 */
export function refuse({ stderr, env }: Terminal, command: string | null, why: string): number {
  const program = command === null ? "model-catalogue" : `model-catalogue ${command}`;
  const paint = paintFor(stderr, env);
  stderr.write(`${program}: ${paint("red", escapeInvisible(why))}\n`);
  return TROUBLE;
}

/** The same for how it was called, with where to read how it is meant. */
export function refuseUsage(terminal: Terminal, command: string | null, why: string): number {
  const status = refuse(terminal, command, why);
  const help = command === null ? "--help" : `${command} --help`;
  terminal.stderr.write(`Try 'model-catalogue ${help}'.\n`);
  return status;
}
