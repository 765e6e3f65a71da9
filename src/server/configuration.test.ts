import { describe, expect, test } from "vitest";
import { readConfiguration } from "./configuration.ts";

const SENTINEL = "sk-ant-sentinel";

describe("readConfiguration", () => {
  test("needs nothing", () => {
    expect(readConfiguration({})).toEqual({
      host: "127.0.0.1",
      port: 4173,
      apiKey: null,
      authToken: null,
      customHeaders: [],
      baseUrl: new URL("https://api.anthropic.com"),
      accessToken: null,
      allowedHosts: [],
      allowedWorkspaces: [],
      cacheSeconds: 60,
      rateLimit: 50,
      valkey: null,
      notify: null,
      notices: [],
    });
  });

  test("reads what is set, and treats an empty variable as not set", () => {
    const configuration = readConfiguration({
      HOST: "0.0.0.0",
      PORT: "0",
      ANTHROPIC_API_KEY: "",
      ANTHROPIC_AUTH_TOKEN: "gateway-token-123456",
      ANTHROPIC_CUSTOM_HEADERS: "X-Team: a\nHost: b\n",
      ANTHROPIC_BASE_URL: "http://localhost:4600/gateway/claude",
      ACCESS_TOKEN: "team",
      ALLOWED_HOSTS: "a.example, b.example:8443,[::1]:80,",
      ALLOWED_WORKSPACES: "wrkspc_1",
      CACHE_SECONDS: "0",
      RATE_LIMIT: "5",
      NOTIFY_URL: "https://hooks.example/services/T0/B0?v=1",
      STATE_DIR: "/var/lib/catalogue",
    });
    expect(configuration).toMatchObject({
      host: "0.0.0.0",
      port: 0,
      apiKey: null,
      authToken: "gateway-token-123456",
      customHeaders: [["x-team", "a"]],
      notices: ["ANTHROPIC_CUSTOM_HEADERS: left out host, which this server sets itself."],
      accessToken: "team",
      allowedHosts: ["a.example", "b.example:8443", "[::1]:80"],
      allowedWorkspaces: ["wrkspc_1"],
      cacheSeconds: 0,
      rateLimit: 5,
      notify: {
        url: new URL("https://hooks.example/services/T0/B0?v=1"),
        stateDir: "/var/lib/catalogue",
      },
    });
    expect(configuration.baseUrl.href).toBe("http://localhost:4600/gateway/claude");
  });

  test.each([
    "https://api.example",
    "https://api.example/path/",
    "http://127.0.0.1:1",
    "http://[::1]:1",
  ])("the base URL may be %s", (ANTHROPIC_BASE_URL) => {
    expect(() => readConfiguration({ ANTHROPIC_BASE_URL })).not.toThrow();
  });

  test.each([
    ["https://gateway.example/v1", "https://gateway.example/"],
    ["https://gateway.example/v1/", "https://gateway.example/"],
    ["https://gateway.example/v1/models", "https://gateway.example/"],
    ["https://gateway.example/v1/messages/", "https://gateway.example/"],
    ["https://gateway.example//v1//models", "https://gateway.example/"],
    ["https://gateway.example/v1/chat/completions", "https://gateway.example/"],
    ["https://gateway.example/api/v1/messages/count_tokens", "https://gateway.example/api"],
    ["https://gateway.example/v1/completions", "https://gateway.example/"],
    ["https://gateway.example/anthropic/v1", "https://gateway.example/anthropic"],
    ["http://localhost:4000/api/v1/models", "http://localhost:4000/api"],
    ["https://gateway.example/v1beta", "https://gateway.example/v1beta"],
    ["https://gateway.example/models", "https://gateway.example/models"],
    ["https://gateway.example/v1/claude", "https://gateway.example/v1/claude"],
  ])("the base of %s is %s", (ANTHROPIC_BASE_URL, base) => {
    expect(readConfiguration({ ANTHROPIC_BASE_URL }).baseUrl.href).toBe(base);
  });

  test.each([
    ["HOST", { HOST: "0.0.0.0" }],
    ["HOST", { HOST: "::" }],
    ["HOST", { HOST: "192.168.1.5" }],
    ["HOST", { HOST: "catalogue.example" }],
    ["HOST", { HOST: "127.0.0.1.example" }],
    ["HOST", { HOST: "a b" }],
    ["PORT", { PORT: "http" }],
    ["PORT", { PORT: "65536" }],
    ["PORT", { PORT: "-1" }],
    ["ANTHROPIC_API_KEY", { ANTHROPIC_API_KEY: `${SENTINEL}\n` }],
    ["ANTHROPIC_API_KEY", { ANTHROPIC_API_KEY: ` ${SENTINEL}` }],
    ["ANTHROPIC_API_KEY", { ANTHROPIC_API_KEY: `${SENTINEL}ß` }],
    ["ANTHROPIC_API_KEY", { ANTHROPIC_API_KEY: `${SENTINEL}"` }],
    ["ANTHROPIC_API_KEY", { ANTHROPIC_API_KEY: "k" }],
    ["ANTHROPIC_API_KEY", { ANTHROPIC_API_KEY: "seven-7" }],
    ["ANTHROPIC_AUTH_TOKEN", { ANTHROPIC_AUTH_TOKEN: `${SENTINEL} ` }],
    ["ANTHROPIC_AUTH_TOKEN", { ANTHROPIC_AUTH_TOKEN: `Bearer ${SENTINEL}` }],
    ["ANTHROPIC_AUTH_TOKEN", { ANTHROPIC_AUTH_TOKEN: "short" }],
    ["ANTHROPIC_CUSTOM_HEADERS", { ANTHROPIC_CUSTOM_HEADERS: `a b: ${SENTINEL}` }],
    ["ANTHROPIC_CUSTOM_HEADERS", { ANTHROPIC_CUSTOM_HEADERS: `x-a: ${SENTINEL}\u007f` }],
    ["ANTHROPIC_BASE_URL", { ANTHROPIC_BASE_URL: "http://api.example" }],
    ["ANTHROPIC_BASE_URL", { ANTHROPIC_BASE_URL: "http://127.0.0.1.example" }],
    ["ANTHROPIC_BASE_URL", { ANTHROPIC_BASE_URL: "http://localhost.example" }],
    ["ANTHROPIC_BASE_URL", { ANTHROPIC_BASE_URL: "https://user:pw@api.example" }],
    ["ANTHROPIC_BASE_URL", { ANTHROPIC_BASE_URL: "https://api.example?x=1" }],
    ["ANTHROPIC_BASE_URL", { ANTHROPIC_BASE_URL: "https://api.example/#x" }],
    ["ANTHROPIC_BASE_URL", { ANTHROPIC_BASE_URL: "https://api.example?" }],
    ["ANTHROPIC_BASE_URL", { ANTHROPIC_BASE_URL: "file:///etc/passwd" }],
    ["ANTHROPIC_BASE_URL", { ANTHROPIC_BASE_URL: "api.example" }],
    ["ANTHROPIC_BASE_URL", { ANTHROPIC_BASE_URL: "https:///v1" }],
    ["ANTHROPIC_BASE_URL", { ANTHROPIC_BASE_URL: "https:/api.example" }],
    ["ANTHROPIC_BASE_URL", { ANTHROPIC_BASE_URL: "https:api.example" }],
    ["ACCESS_TOKEN", { ACCESS_TOKEN: "" }],
    ["ACCESS_TOKEN", { ACCESS_TOKEN: "two words" }],
    ["ALLOWED_HOSTS", { ALLOWED_HOSTS: "https://a.example" }],
    ["ALLOWED_HOSTS", { ALLOWED_HOSTS: "*" }],
    ["ALLOWED_HOSTS", { ALLOWED_HOSTS: "a.example:99999" }],
    ["ALLOWED_WORKSPACES", { ALLOWED_WORKSPACES: "wrkspc/1" }],
    ["CACHE_SECONDS", { CACHE_SECONDS: "forever" }],
    ["CACHE_SECONDS", { CACHE_SECONDS: "86401" }],
    ["RATE_LIMIT", { RATE_LIMIT: "1.5" }],
    ["VALKEY_URL", { VALKEY_URL: `valkey.example:6379:${SENTINEL}` }],
    ["VALKEY_URL", { VALKEY_URL: `https://:${SENTINEL}@valkey.example` }],
    ["VALKEY_URL", { VALKEY_URL: `redis://:${SENTINEL}@` }],
    ["VALKEY_URL", { VALKEY_URL: `redis://:${SENTINEL}@valkey.example/name` }],
    ["VALKEY_URL", { VALKEY_URL: `redis://valkey.example?password=${SENTINEL}` }],
    ["VALKEY_URL", { VALKEY_URL: `redis://:${SENTINEL}%zz@valkey.example` }],
    ["VALKEY_URL", { VALKEY_URL: `redis://:${SENTINEL}@valkey.example:99999` }],
    ["NOTIFY_URL", { NOTIFY_URL: `http://hooks.example/${SENTINEL}`, STATE_DIR: "/tmp" }],
    ["NOTIFY_URL", { NOTIFY_URL: `https://u:${SENTINEL}@hooks.example/`, STATE_DIR: "/tmp" }],
    ["NOTIFY_URL", { NOTIFY_URL: `hooks.example/${SENTINEL}`, STATE_DIR: "/tmp" }],
    ["NOTIFY_URL", { NOTIFY_URL: `https:///hooks.example/${SENTINEL}`, STATE_DIR: "/tmp" }],
    ["NOTIFY_URL", { NOTIFY_URL: `https://hooks.example/#${SENTINEL}`, STATE_DIR: "/tmp" }],
    ["NOTIFY_URL", { NOTIFY_URL: `"https://hooks.example/${SENTINEL}"`, STATE_DIR: "/tmp" }],
    ["NOTIFY_URL", { NOTIFY_URL: `https://hooks.example/${SENTINEL}` }],
    ["STATE_DIR", { STATE_DIR: "/var/lib/catalogue " }],
  ])("%s is named in one line: %o", (name, variables) => {
    let message = "";
    try {
      readConfiguration(variables);
    } catch (error) {
      message = error instanceof Error ? error.message : "";
    }
    expect(message).toMatch(new RegExp(`^${name}\\b.*$`));
    expect(message).not.toContain(SENTINEL);
  });

  test.each(["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ACCESS_TOKEN"])(
    "%s may have 512 characters, and one more is said to be too long",
    (name) => {
      expect(() => readConfiguration({ [name]: "k".repeat(512) })).not.toThrow();
      expect(() => readConfiguration({ [name]: "k".repeat(513) })).toThrow(
        `${name} is longer than 512 characters, too long for a header`,
      );
    },
  );

  test.each([
    ["Bearer abcdefgh", "begins with “Bearer”, which this server adds where it is needed"],
    ["abcd efgh", "contains a space or a line break"],
    ["abcd\nefgh", "contains a space or a line break"],
    ["abcdefgé", "contains quotation marks, backslashes or characters that a header cannot carry"],
  ])("a secret of %j is said to be what it is", (value, fault) => {
    for (const name of ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ACCESS_TOKEN"]) {
      expect(() => readConfiguration({ [name]: value })).toThrow(`${name} ${fault}`);
    }
    expect(() => readConfiguration({ ACCESS_TOKEN: "" })).toThrow("ACCESS_TOKEN is empty");
  });

  test.each([
    ["ANTHROPIC_BASE_URL", "https://gateway.example/\u0001", "U+0001"],
    ["ANTHROPIC_BASE_URL", "https://gateway.example\u001f", "U+001F"],
    ["ANTHROPIC_BASE_URL", "https://gate\u00adway.example", "U+00AD"],
    ["ANTHROPIC_BASE_URL", "https://gateway.example/\u200bv1", "U+200B"],
    ["NOTIFY_URL", "https://hooks.example/\u0007", "U+0007"],
    ["VALKEY_URL", "redis://valkey.example\u0000", "U+0000"],
    ["ANTHROPIC_API_KEY", `${SENTINEL}\u200b`, "U+200B"],
  ])("%s with an invisible character is said to have one: %j", (name, value, codePoint) => {
    expect(() => readConfiguration({ STATE_DIR: "/tmp", [name]: value })).toThrow(
      `${name} contains an invisible character (${codePoint})`,
    );
  });

  const NAMES = {
    HOST: "127.0.0.1",
    PORT: "8080",
    ANTHROPIC_API_KEY: SENTINEL,
    ANTHROPIC_AUTH_TOKEN: SENTINEL,
    ANTHROPIC_BASE_URL: "https://gateway.example/v1",
    ACCESS_TOKEN: SENTINEL,
    ALLOWED_HOSTS: "a.example",
    ALLOWED_WORKSPACES: "wrkspc_1",
    CACHE_SECONDS: "5",
    RATE_LIMIT: "5",
    VALKEY_URL: `valkeys://:${SENTINEL}@valkey.example`,
    NOTIFY_URL: "https://hooks.example/a",
    STATE_DIR: "/var/lib/catalogue",
  };

  test.each(Object.entries(NAMES))("%s says what is wrong with its value", (name, value) => {
    const faultOf = (written: string) => {
      try {
        readConfiguration({ STATE_DIR: "/tmp", [name]: written });
      } catch (error) {
        return error instanceof Error ? error.message : "";
      }
      return null;
    };
    expect(faultOf(value)).toBeNull();
    const quoted = `${name} is in quotation marks, which became part of it`;
    for (const written of [`'${value}'`, `"${value}"`, `\`${value}\``, `“${value}”`]) {
      expect(faultOf(written)).toBe(quoted);
    }
    for (const placeholder of [`\${${name}}`, `$${name}`, `%${name}%`, "$(cat key)", "{{ key }}"]) {
      expect(faultOf(placeholder)).toBe(
        `${name} contains a placeholder such as \${NAME} that was never replaced`,
      );
    }
    expect(faultOf(`${name}=${value}`)).toBe(
      `${name} begins with its own name, which became part of it`,
    );
    if (name.startsWith("ALLOWED_")) return;
    const ends = (how: string) => `${name} ends with a line break (${how})`;
    expect(faultOf(`${value}\r`)).toBe(ends("a carriage return, as in Windows files"));
    expect(faultOf(`${value}\n`)).toBe(ends("a line feed"));
    expect(faultOf(`${value}\r\n`)).toBe(ends("a carriage return and a line feed"));
    expect(faultOf(`"${value}"\n`)).toMatch(/ends with a line break .* and is in quotation marks/);
    expect(faultOf(` ${value}`)).toBe(`${name} begins or ends with a space`);
  });

  test("values that only look like it are accepted", () => {
    for (const ACCESS_TOKEN of ["'tis-a-token", "a'b'", "$ecret", "100%", "$5{6}"]) {
      expect(readConfiguration({ ACCESS_TOKEN }).accessToken).toBe(ACCESS_TOKEN);
    }
    const ALLOWED_HOSTS = " a.example , b.example\r\n";
    expect(readConfiguration({ ALLOWED_HOSTS }).allowedHosts).toEqual(["a.example", "b.example"]);
  });

  test.each([
    ["redis://valkey.example", { host: "valkey.example", port: 6379, isEncrypted: false }],
    ["valkey://valkey.example:7000/", { port: 7000, isEncrypted: false, database: 0 }],
    ["rediss://valkey.example/2", { isEncrypted: true, database: 2 }],
    ["valkeys://[::1]:6380", { host: "::1", port: 6380, isEncrypted: true }],
    ["redis://:p%40ss%2F@valkey.example", { username: null, password: "p@ss/" }],
    ["redis://me:secret@valkey.example", { username: "me", password: "secret" }],
    ["redis://valkey.example", { username: null, password: null }],
  ])("VALKEY_URL may be %s", (VALKEY_URL, address) => {
    expect(readConfiguration({ VALKEY_URL }).valkey).toMatchObject(address);
  });

  test("a loopback host needs no token, any other host does", () => {
    for (const HOST of ["localhost", "::1", "127.0.0.2"]) {
      const { host, allowedHosts } = readConfiguration({ HOST });
      expect(host).toBe(HOST);
      // The address that the start prints is one that the server answers to.
      expect(allowedHosts).toEqual(HOST === "127.0.0.2" ? [HOST] : []);
    }
    expect(() => readConfiguration({ HOST: "0.0.0.0" })).toThrow("ACCESS_TOKEN");
    expect(readConfiguration({ HOST: "0.0.0.0", ACCESS_TOKEN: "t" }).host).toBe("0.0.0.0");
  });
});
