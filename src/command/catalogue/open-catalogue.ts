import { accepted, refused, type Result } from "#shared/result.ts";
import type { Catalogue } from "../../server/catalogue/catalogue.ts";
import { readConfiguration } from "../../server/configuration.ts";
import { ConfigurationError } from "../../server/http/configuration-error.ts";
import { hasCredentials } from "../../server/source/upstream/request-headers.ts";
import type { OptionValues, Terminal } from "../command.ts";

type Variables = Terminal["env"];

/**
 * Opens the catalogue that the options of `CATALOGUE_OPTIONS` and the environment name; nothing is sent
 * yet. The refusal is one line for standard error, after which a command ends with 2.
 */
export async function openCatalogue(
  { server, offline }: OptionValues,
  variables: Variables,
): Promise<Result<Catalogue, string>> {
  try {
    if (offline === true) {
      return server === undefined ? accepted(await openSource({})) : refused(BOTH);
    }
    if (typeof server === "string") return await openServer(server, variables["ACCESS_TOKEN"]);
    const ofApi = Object.entries(variables).filter(([name]) => name.startsWith("ANTHROPIC_"));
    return hasCredentials(readConfiguration(Object.fromEntries(ofApi)))
      ? accepted(await openSource(Object.fromEntries(ofApi)))
      : refused(NO_KEY);
  } catch (error) {
    if (error instanceof ConfigurationError) return refused(error.message);
    throw error;
  }
}

const BOTH = "--server and --offline exclude each other";
const NO_KEY =
  "there is no key to ask the API with: set ANTHROPIC_API_KEY, name a running catalogue with --server URL, or read the embedded catalogue with --offline";

/** The API, with the variables that the server reads too; the embedded catalogue without any. */
async function openSource(variables: Variables): Promise<Catalogue> {
  const configuration = readConfiguration(variables);
  const [{ createModelSource }, { createSourceCatalogue }] = await Promise.all([
    import("../../server/source/create-model-source.ts"),
    import("../../server/catalogue/source-catalogue.ts"),
  ]);
  return createSourceCatalogue(createModelSource(configuration), configuration.baseUrl);
}

async function openServer(
  text: string,
  token: string | undefined,
): Promise<Result<Catalogue, string>> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isAddress =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    `${url.username}${url.password}${url.search}${url.hash}` === "";
  if (!isAddress) {
    return refused(`--server is not the address of a catalogue, such as http://127.0.0.1:4173`);
  }
  const { accessToken } = readConfiguration(token ? { ACCESS_TOKEN: token } : {});
  const { createServerCatalogue } = await import("./server-catalogue.ts");
  return accepted(createServerCatalogue(url, accessToken));
}
