import { argumentsOf, SERVER_KEY_NAME, type Argument, type Call } from "./call.ts";
import { hexOf, literalOf, quoted } from "./quoted.ts";
import { versionComment } from "./sdk-version.ts";

/** A call with the official SDK for TypeScript; JavaScript runs it as well, as a module. */
export function typescriptCode(call: Call, baseUrl: string | null): string {
  const models = call.betas.length > 0 ? "client.beta.models" : "client.models";
  const parameters = objectOf(argumentsOf(call));
  return `import Anthropic from "@anthropic-ai/sdk";${versionComment("TypeScript", call)}

${clientOf(baseUrl)}

${
  call.kind === "list"
    ? `// Fetches further pages as needed.
for await (const model of ${models}.list(${parameters})) {
  console.log(model.id);
}`
    : `const model = await ${models}.retrieve(${[literal(call.model), parameters].filter(Boolean).join(", ")});
console.log(model);`
}
`;
}

function clientOf(baseUrl: string | null): string {
  if (baseUrl === null) return "const client = new Anthropic(); // reads ANTHROPIC_API_KEY";
  return `const client = new Anthropic({
  baseURL: ${literal(baseUrl)},
  apiKey: process.env["${SERVER_KEY_NAME}"] ?? "unused",
});`;
}

function objectOf(given: readonly Argument[]): string {
  const fields = given.map(([name, value]) => `${name}: ${literalOf(value, literal)}`);
  if (fields.length < 2) return fields.map((field) => `{ ${field} }`).join("");
  return `{\n${fields.map((field) => `  ${field},\n`).join("")}}`;
}

function literal(text: string): string {
  return quoted(text, (point) =>
    point > 0xffff ? String.raw`\u{${hexOf(point, 1)}}` : String.raw`\u${hexOf(point, 4)}`,
  );
}
