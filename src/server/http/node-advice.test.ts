import { expect, test } from "vitest";
import { adviceForNode } from "./node-advice.ts";

test.each([
  "v20.19.0",
  "v20.20.2",
  "v20.99.99",
  "v21.7.3",
  "v22.12.0",
  "v22.23.3",
  "v22.3.9",
  "v23.99.0",
  "v24.0.0",
  "v24.22.0",
  "v24.3.9",
])("%s gets one line of advice", (version) => {
  const advice = adviceForNode(version);
  expect(advice).toMatch(/^Node [^\n]+$/);
  expect(advice).toContain(version.slice(1));
  for (const part of ["24.22.1", "22.23.4", "Node 20 no longer gets any"])
    expect(advice).toContain(part);
});

test.each([
  "v22.23.4",
  "v22.23.10",
  "v22.24.0",
  "v24.22.1",
  "v24.22.1-nightly",
  "v24.23.0",
  "v25.0.0",
  "v26.1.0",
  "v100.0.0",
  "unknown",
])("%s gets no advice", (version) => {
  expect(adviceForNode(version)).toBeNull();
});
