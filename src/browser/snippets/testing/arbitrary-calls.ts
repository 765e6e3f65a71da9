import fc from "fast-check";
import { CURRENT_BETAS } from "#shared/contract/betas.ts";
import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { isRequestable } from "#shared/contract/model-id.ts";
import type { Call } from "../call.ts";

/** Ends a quote, a line, a comment or a paste somewhere, expands, or is a range to curl. */
const HOSTILE = [
  "'",
  "'; touch /tmp/owned; '",
  '"; process.exit(1); "',
  '""" + exit(1) + """',
  "`${process.exit(1)}`",
  '"$(id)`id`"',
  "$ANTHROPIC_API_KEY",
  "\\",
  '\\"',
  "\\u0022",
  "a\r\nx-evil: 1",
  "\u2028*/ // \u2029",
  "\u001b[201~rm -rf ~\n",
  "\0",
  "{a,b}[1-9]",
  "!!",
  "-o/etc/passwd",
  "__proto__",
  "\ud800",
  "\udc00\ud800",
  "\u202e日本 🙂",
  "\ufeff",
  "%2e%2e/..",
  "#end",
  "</script>",
];

const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom("'", '"', "\\", "$", "`", "!", "\n", "#", "{", "[", "u", "0"),
  }),
);

/** Calls whose every text is out to end its literal; a model or a cursor is never empty. */
export const hostileCalls = callsOf(hostileText, hostileText, hostileText);

const name = (unit: string) =>
  fc.string({ unit: fc.constantFrom(...unit.split("")), minLength: 1, maxLength: 24 });

/** What gateways list, too; an SDK refuses to send what begins with a semicolon. */
const id = name("abcXYZ019_:@-./[](*)+ %?#,'&=\\é").filter(isRequestable);

/** Calls as the page makes them: every name is one that the contract accepts. */
export const properCalls = callsOf(
  id,
  name("abcXYZ019_-"),
  fc.oneof(fc.constantFrom<string>(...CURRENT_BETAS), name("abcXYZ019_.-")),
);

/** Where the code may ask: the API, or a server. */
export const baseUrls = fc.constantFrom(null, "http://127.0.0.1:4173", "https://models.example");

function callsOf(
  model: fc.Arbitrary<string>,
  workspace: fc.Arbitrary<string>,
  beta: fc.Arbitrary<string>,
): fc.Arbitrary<Call> {
  const given = model.filter((one) => one !== "");
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
  const requestOptions = {
    betas: fc.array(beta, { maxLength: 3 }),
    workspace: fc.oneof(fc.constant(""), workspace),
  };
  return fc.oneof(
    fc.record({
      kind: fc.constant("list" as const),
      limit: maybe(fc.integer({ min: 1, max: 1000 })),
      after_id: maybe(given),
      before_id: maybe(given),
      lifecycle: maybe(fc.subarray([...LIFECYCLES])),
      ...requestOptions,
    }),
    fc.record({ kind: fc.constant("retrieve" as const), model: given, ...requestOptions }),
  );
}
