import { expect, test } from "vitest";
import { createAllowedHosts } from "./allowed-hosts.ts";

test("on port 80 the host needs no port, as browsers leave it out", () => {
  expect(createAllowedHosts(80, []).get("localhost")).toEqual(["http://localhost"]);
  expect(createAllowedHosts(8080, []).has("localhost")).toBe(false);
});

test("an allowed host with the default port of a scheme is reached without it, as browsers do", () => {
  const hosts = createAllowedHosts(4173, ["a.example:443", "b.example:80", "c.example:8443"]);
  expect(hosts.get("a.example")).toEqual(["https://a.example"]);
  expect(hosts.get("b.example")).toEqual(["http://b.example"]);
  expect(hosts.has("c.example")).toBe(false);
  expect(hosts.has("a.example:443")).toBe(true);
});
