import { startServer } from "./start-server.ts";
import { type Upstream, type UpstreamOptions, startUpstream } from "../fake-api/upstream.ts";

/** What the upstream of a gateway holds and how it errs, and settings of the server in front. */
export interface GatewayOptions extends UpstreamOptions {
  readonly environment?: NodeJS.ProcessEnv;
  /** The project folder whose build is started; left out, this one. */
  readonly folder?: string;
}

/** A built server with a key, the upstream behind it, and what that upstream was asked. */
export interface Gateway {
  readonly origin: string;
  readonly asked: Upstream["asked"];
  readonly stop: () => Promise<void>;
}

/** Starts an upstream on the loopback and the built server in front of it, both on free ports. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const upstream = await startUpstream(options);
  const environment = {
    ANTHROPIC_API_KEY: "sk-ant-of-the-tests",
    ANTHROPIC_BASE_URL: upstream.origin,
    ...options.environment,
  };
  const server = await startServer(environment, options.folder);
  return {
    origin: server.origin,
    asked: upstream.asked,
    stop: async () => {
      await Promise.all([server.stop(), upstream.stop()]);
    },
  };
}
