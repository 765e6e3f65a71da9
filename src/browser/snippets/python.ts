import { argumentsOf, SERVER_KEY_NAME, type Call } from "./call.ts";
import { hexOf, literalOf, quoted } from "./quoted.ts";
import { versionComment } from "./sdk-version.ts";

/** A call with the official SDK for Python. */
export function pythonCode(call: Call, baseUrl: string | null): string {
  const models = call.betas.length > 0 ? "client.beta.models" : "client.models";
  const named = argumentsOf(call).map(([name, value]) => `${name}=${literalOf(value, literal)}`);
  return `${baseUrl === null ? "" : "import os\n\n"}from anthropic import Anthropic${versionComment("Python", call)}

${clientOf(baseUrl)}

${
  call.kind === "list"
    ? `# Fetches further pages as needed.
for model in ${models}.list(${spread(named)}):
    print(model.id)`
    : `model = ${models}.retrieve(${spread([literal(call.model), ...named])})
print(model.to_json())`
}
`;
}

function clientOf(baseUrl: string | null): string {
  if (baseUrl === null) return "client = Anthropic()  # reads ANTHROPIC_API_KEY";
  const given = [
    `base_url=${literal(baseUrl)}`,
    `api_key=os.environ.get("${SERVER_KEY_NAME}", "unused")`,
  ];
  return `client = Anthropic(${spread(given)})`;
}

function spread(given: readonly string[]): string {
  if (given.length < 2) return given.join("");
  return `\n${given.map((one) => `    ${one},\n`).join("")}`;
}

function literal(text: string): string {
  return quoted(text, (point) =>
    point > 0xffff ? String.raw`\U${hexOf(point, 8)}` : String.raw`\u${hexOf(point, 4)}`,
  );
}
