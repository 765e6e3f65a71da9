import {
  argumentsOf,
  SERVER_KEY_NAME,
  type Argument,
  type ArgumentName,
  type Call,
} from "./call.ts";
import { hexOf, quoted } from "./quoted.ts";

const MODULE = "github.com/anthropics/anthropic-sdk-go/v2";

/** A call with the official SDK for Go, as a program that is formatted as `gofmt` would. */
export function goCode(call: Call, baseUrl: string | null): string {
  return `package main

import (
${importsOf(baseUrl)}
)

func main() {
${clientOf(baseUrl)}

${call.kind === "list" ? listOf(call) : retrieveOf(call, call.model)}
}
`;
}

function importsOf(baseUrl: string | null): string {
  const standard =
    baseUrl === null ? ["context", "fmt", "log"] : ["cmp", "context", "fmt", "log", "os"];
  const ours = baseUrl === null ? [MODULE] : [MODULE, `${MODULE}/option`];
  const lines = (paths: readonly string[]) => paths.map((path) => `\t"${path}"`).join("\n");
  return `${lines(standard)}\n\n${lines(ours)}`;
}

function clientOf(baseUrl: string | null): string {
  if (baseUrl === null) return "\tclient := anthropic.NewClient() // reads ANTHROPIC_API_KEY";
  return `	client := anthropic.NewClient(
		option.WithBaseURL(${literal(baseUrl)}),
		option.WithAPIKey(cmp.Or(os.Getenv("${SERVER_KEY_NAME}"), "unused")),
	)`;
}

function listOf(call: Call): string {
  const { service, type } = namesOf(call);
  return `	// Fetches further pages as needed.
	models := client.${service}.ListAutoPaging(context.Background(), anthropic.${type}ListParams${structOf(call)})
	for models.Next() {
		fmt.Println(models.Current().ID)
	}
	if err := models.Err(); err != nil {
		log.Fatal(err)
	}`;
}

function retrieveOf(call: Call, model: string): string {
  const { service, type } = namesOf(call);
  return `	model, err := client.${service}.Get(context.Background(), ${literal(model)}, anthropic.${type}GetParams${structOf(call)})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(model.RawJSON())`;
}

function namesOf({ betas }: Call) {
  return betas.length > 0
    ? { service: "Beta.Models", type: "BetaModel" }
    : { service: "Models", type: "Model" };
}

const FIELDS: Readonly<Record<ArgumentName, string>> = {
  limit: "Limit",
  after_id: "AfterID",
  before_id: "BeforeID",
  lifecycle: "Lifecycle",
  betas: "Betas",
  workspace_id: "WorkspaceID",
};

function structOf(call: Call): string {
  const fields = argumentsOf(call).map(
    (given) => [`${FIELDS[given[0]]}:`, valueOf(given)] as const,
  );
  if (fields.length < 2) return `{${fields.map((field) => field.join(" ")).join("")}}`;
  // gofmt aligns the values of a struct.
  const width = Math.max(...fields.map(([name]) => name.length));
  const lines = fields.map(([name, value]) => `\t\t${name.padEnd(width)} ${value},\n`);
  return `{\n${lines.join("")}\t}`;
}

function valueOf([name, value]: Argument): string {
  if (typeof value === "number") return `anthropic.Int(${value})`;
  if (typeof value === "string") return `anthropic.String(${literal(value)})`;
  const type = name === "betas" ? "anthropic.AnthropicBeta" : "string";
  return `[]${type}{${value.map(literal).join(", ")}}`;
}

function literal(text: string): string {
  return quoted(text, (point) => {
    if (point > 0xffff) return String.raw`\U${hexOf(point, 8)}`;
    // Go's strings are UTF-8, which has no half surrogate pairs.
    const isHalf = point >= 0xd800 && point <= 0xdfff;
    return String.raw`\u${isHalf ? "fffd" : hexOf(point, 4)}`;
  });
}
