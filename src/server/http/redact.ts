/** What API keys look like: ours, or one that a client mistook for a model ID. */
const KEY_SHAPE = /sk-ant-[\w-]*/g;
const REDACTED = "[redacted]";

/** Removes secrets from a text. */
export type Redact = (text: string) => string;

/** A secret that could turn up in what others send. */
export interface Secret {
  readonly redact: Redact;
  /** The same for a sentence, where it may be masked: `sk-…wxyz`. */
  readonly redactSentence: Redact;
  /** Whether it occurs in a text, given as bytes. */
  readonly isIn: (bytes: Buffer) => boolean;
}

/** Removes everything that looks like an API key from a text. */
export function withoutKeyShapes(text: string): string {
  return text.includes("sk-ant-") ? text.replace(KEY_SHAPE, REDACTED) : text;
}

/** So much of the beginning of a key or token is as good as all of it: servers cut what they repeat. */
const TELLING_CHARACTERS = 12;
/** A key or a token, as opposed to a text with a structure, which may begin as others do. */
const OPAQUE = /^[\w.~+/=:-]+$/;

/** One way in which a secret is written. */
interface Form {
  readonly text: string;
  /** What is looked for: all of it, or so much that the rest is only how far it goes. */
  readonly beginning: string;
}

/**
 * Makes a function that removes the given secrets from a text, wherever they came from, and what
 * is left of one that was cut.
 *
 * It runs on the final string of every body, message and log line, so it does not matter how a
 * secret got there: as it is, or in a JSON text, or in a JSON text within one.
 */
export function redactor(secrets: readonly string[]): Redact {
  const known = formsOf(secrets);
  return (text) => {
    if (!known.some(({ beginning }) => text.includes(beginning))) return text;
    // Whole ones first: two that begin alike must not leave the end of each other.
    const clean = known.reduce((rest, form) => rest.replaceAll(form.text, REDACTED), text);
    return known.reduce(withoutCut, clean);
  };
}

/** Makes one secret out of several ASCII texts. */
export function secretOf(secrets: readonly string[]): Secret {
  const needles = formsOf(secrets).map(({ beginning }) => ({
    whole: Buffer.from(beginning),
    rarest: Buffer.from(rarestPartOf(beginning)),
  }));
  const redact = redactor(secrets);
  return {
    redact,
    redactSentence: (text) => withoutMasked(redact(text), secrets),
    isIn: (bytes) =>
      needles.some(({ whole, rarest }) => bytes.includes(rarest) && bytes.includes(whole)),
  };
}

/**
 * A word of which parts were left out by who repeats it: its beginning and its end. It begins where no
 * word goes on, and as short as it can, so that a long text is read once.
 */
const MASKED = /(?<![\w+/=-])([\w+/=-]*?)(?:(?:[*•…]+|\.{3,}|[xX]{4,})([\w+/=-]*))+/g;
/** Fewer characters at the end of a word are those of many others. */
const TELLING_END = 3;

/** Removes what servers leave of a key for people to recognize it by: its beginning, its end, or both. */
function withoutMasked(text: string, secrets: readonly string[]): string {
  return text.replace(MASKED, (word, start: string, end: string) =>
    secrets.some(
      (secret) =>
        (end.length >= TELLING_END && secret.endsWith(end)) ||
        (start.length >= TELLING_END && secret.startsWith(start)),
    )
      ? REDACTED
      : word,
  );
}

/** Up to this length Node looks for the first byte alone, with the processor's vector instructions. */
const QUICKLY_FOUND = 7;
const SHORTEST_PART = 4;
/** What texts about models consist of, from the most frequent character to the rarest. */
const FREQUENT = 'e"t0s:d-pro,aul2ic1n{}_m5634789hfgbyxTZvwk';

/** The part of a text that is found most quickly: the one that begins with its rarest character. */
function rarestPartOf(text: string): string {
  const last = Math.max(0, text.length - SHORTEST_PART);
  let at = 0;
  for (let index = 1; index <= last; index += 1) {
    if (rarityOf(text[index]) > rarityOf(text[at])) at = index;
  }
  return text.slice(at, at + QUICKLY_FOUND);
}

function rarityOf(character = ""): number {
  const rank = FREQUENT.indexOf(character);
  return rank === -1 ? FREQUENT.length : rank;
}

function withoutCut(text: string, { text: secret, beginning }: Form): string {
  let clean = "";
  let from = 0;
  for (let at = text.indexOf(beginning); at !== -1; at = text.indexOf(beginning, from)) {
    let length = beginning.length;
    while (length < secret.length && text[at + length] === secret[length]) length += 1;
    clean += text.slice(from, at) + REDACTED;
    from = at + length;
  }
  return from === 0 ? text : clean + text.slice(from);
}

/** Every way a secret is written, the longest first: a part of another must not break it up. */
function formsOf(secrets: readonly string[]): Form[] {
  const escape = (text: string) => JSON.stringify(text).slice(1, -1);
  const forms = secrets.flatMap((secret) => [secret, escape(secret), escape(escape(secret))]);
  return [...new Set(forms)]
    .toSorted((a, b) => b.length - a.length)
    .map((text) => ({
      text,
      beginning: OPAQUE.test(text) ? text.slice(0, TELLING_CHARACTERS) : text,
    }));
}
