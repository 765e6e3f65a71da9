import { expect, test } from "vitest";
import { isLoopback } from "./is-loopback.ts";

const hostOf = (host: string) => new URL(`http://${host}:4173/`).hostname;

test.each([
  "localhost",
  "LOCALHOST",
  "app.localhost",
  "localhost.",
  "127.0.0.1",
  "127.1",
  "127.9.8.7",
  "[::1]",
  "0.0.0.0",
  "[::]",
])("%s is this machine", (host) => expect(isLoopback(hostOf(host))).toBe(true));

test.each([
  "models.example",
  "localhost.example",
  "notlocalhost",
  "10.0.0.1",
  "128.0.0.1",
  "[::2]",
  "127.example",
])("%s is not", (host) => expect(isLoopback(hostOf(host))).toBe(false));
