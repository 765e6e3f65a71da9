import { join, resolve } from "node:path";

/** A program that looks for names of models in a folder. */
export interface Tool {
  readonly name: string;
  /** What the Python index calls it, pinned; null for what is not from there. */
  readonly requirement: string | null;
  readonly command: (folder: string) => readonly string[];
  /** Where it says that a name is of no model that it knows. */
  readonly unknown?: RegExp;
}

/** Ours, which asks the API that the environment names. */
export const OURS: Tool = {
  name: "model-catalogue",
  requirement: null,
  command: (folder) => [process.execPath, resolve("dist/command/main.js"), "check", folder],
  unknown: /is not the name of any model/,
};

/** The practical floor: one pattern and no meaning. */
export const RIPGREP: Tool = {
  name: "ripgrep",
  requirement: null,
  command: (folder) => ["rg", "--no-config", "--ignore-case", "--count", "claude", folder],
};

/**
 * Others of this trade, all from the Python index: the npm registry has none. Each without the network,
 * as its own help says.
 *
 * @param environment the virtual environment that they are installed in
 */
export function peersIn(environment: string): readonly Tool[] {
  const bin = (name: string) => join(environment, "bin", name);
  return [
    {
      name: "depdesk",
      requirement: "depdesk==0.3.0",
      command: (folder) => [bin("depdesk"), "check", "--no-github", folder],
      unknown: /NOT IN CATALOG/,
    },
    {
      name: "modelrot",
      requirement: "modelrot==0.2.0",
      command: (folder) => [bin("modelrot"), folder, "--no-sources", "--inventory"],
      unknown: /likely a typo/,
    },
    {
      name: "llm-sunset",
      requirement: "llm-sunset==0.3.1",
      command: (folder) => [bin("llm-sunset"), "scan", "--offline", folder],
    },
    {
      name: "bydtech-model-retire",
      requirement: "bydtech-model-retire==0.1.1",
      command: (folder) => [bin("model-retire"), folder],
    },
    {
      name: "lastorders",
      requirement: "lastorders==0.4.13",
      command: (folder) => [
        bin("lastorders"),
        "scan",
        "--offline",
        "--out",
        join(environment, "out"),
        folder,
      ],
    },
    {
      name: "llm-model-deprecation",
      requirement: "llm-model-deprecation==1.1.0",
      command: (folder) => [bin("llm-deprecation"), "scan", folder],
    },
  ];
}
