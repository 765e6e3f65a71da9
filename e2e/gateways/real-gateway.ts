import type { Command } from "./program.ts";

/** Where a gateway runs. */
export interface Place {
  /** Where it was installed. */
  readonly folder: string;
  /** An empty folder that is its home and current folder, and is removed afterwards. */
  readonly home: string;
  /** A free port of the loopback interface. */
  readonly port: number;
  /** The key to accept. */
  readonly key: string;
  /** `PATH`, and a home and caches of its own. */
  readonly environment: NodeJS.ProcessEnv;
  /** Registers what to end after the gateway. */
  readonly afterwards: (stop: () => Promise<void>) => void;
}

/** How a gateway is started and asked. */
export interface Start extends Command {
  /** What a request has to carry beside the key. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server that lists models and that nobody here wrote, at one exact version. */
export interface RealGateway {
  /** How it is named on the command line, and the file name of its recording. */
  readonly name: string;
  /** The folder it is installed into, when it shares one; without it its own name. */
  readonly installedAs?: string;
  /** How its makers write it. */
  readonly title: string;
  readonly version: string;
  /** The public package it is installed from. */
  readonly source: string;
  /** Programs without which it cannot be installed. */
  readonly needs: readonly string[];
  /** Why it runs in namespaces of its own or not at all: what it would do to this machine. */
  readonly needsNamespaces?: string;
  /** Installs it, exactly pinned, into a folder outside the project. */
  readonly install: (folder: string) => Promise<void>;
  /** Writes its configuration and says how it is started. */
  readonly start: (place: Place) => Promise<Start>;
  /** The entries that a recording keeps of a list; without it the first three. */
  readonly kept?: readonly string[];
  /** What a reader of its recording has to know, each checked on this version. */
  readonly facts: readonly string[];
}
