import { createHash } from "node:crypto";
import { mkdir, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { installGo } from "./install.ts";
import type { Place, RealGateway } from "./real-gateway.ts";

const VERSION = "0.6.5";

/** File names of manifests are the names of models: `{host}/{namespace}/{model}/{tag}`. */
const MANIFESTS = [
  "registry.ollama.ai/library/house-model/latest",
  "registry.ollama.ai/someone/tuned-model/7b",
  "hf.co/someone/other-model-GGUF/Q4_K_M",
];
/** The oldest first: a file's date is its model's date. */
const FIRST_DATE = new Date("2025-03-01T12:00:00Z");
const DAY_MS = 86_400_000;

const shared = {
  installedAs: "ollama",
  version: VERSION,
  source: `Go module: github.com/ollama/ollama v${VERSION}`,
  needs: ["go", "gcc", "g++", "nice"],
  install: (folder: string) => installGo(folder, `github.com/ollama/ollama@v${VERSION}`),
};

/** A local server with three models that have a name, a date and no weights. */
export const ollama: RealGateway = {
  ...shared,
  name: "ollama",
  title: "Ollama",
  start: async (place) => {
    await writeModels(join(place.home, "models"));
    return serve(place);
  },
  facts: [
    "No key is looked at, and the parameters of a page are ignored.",
    "created is the date of a file.",
    "A model whose ID has a slash cannot be retrieved: a plain-text 404.",
  ],
};

/** The same server before a model was pulled. */
export const emptyOllama: RealGateway = {
  ...shared,
  name: "ollama-empty",
  title: "Ollama, no models",
  start: async (place) => serve(place),
  facts: ["Without a model `data` is null."],
};

function serve({ folder, home, port, environment }: Place) {
  return {
    program: join(folder, "bin/ollama"),
    arguments: ["serve"],
    environment: {
      ...environment,
      OLLAMA_HOST: `127.0.0.1:${port}`,
      OLLAMA_MODELS: join(home, "models"),
      OLLAMA_NOPRUNE: "1",
    },
    folder: home,
  };
}

async function writeModels(folder: string): Promise<void> {
  const weights = await writeBlob(folder, emptyWeights());
  const config = await writeBlob(
    folder,
    Buffer.from(JSON.stringify({ model_format: "gguf", model_family: "llama" })),
  );
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: "application/vnd.docker.distribution.manifest.v2+json",
    config: { mediaType: "application/vnd.docker.container.image.v1+json", ...config },
    layers: [{ mediaType: "application/vnd.ollama.image.model", ...weights }],
  });
  for (const [index, name] of MANIFESTS.entries()) {
    const file = join(folder, "manifests", name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, manifest);
    const date = new Date(FIRST_DATE.getTime() + index * DAY_MS);
    await utimes(file, date, date);
  }
}

async function writeBlob(folder: string, content: Buffer) {
  const hash = createHash("sha256").update(content).digest("hex");
  await mkdir(join(folder, "blobs"), { recursive: true });
  await writeFile(join(folder, "blobs", `sha256-${hash}`), content);
  return { digest: `sha256:${hash}`, size: content.length };
}

/** A GGUF file that names an architecture and holds no tensor. */
function emptyWeights(): Buffer {
  const text = (value: string) => {
    const size = Buffer.alloc(8);
    size.writeBigUInt64LE(BigInt(value.length));
    return Buffer.concat([size, Buffer.from(value)]);
  };
  const header = Buffer.alloc(24);
  header.write("GGUF");
  header.writeUInt32LE(3, 4);
  header.writeBigUInt64LE(1n, 16);
  const isText = Buffer.from([8, 0, 0, 0]);
  return Buffer.concat([header, text("general.architecture"), isText, text("llama")]);
}
