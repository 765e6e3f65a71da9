/** The same mark at both ends, or the pair of curly ones that word processors turn it into. */
const QUOTED = /^(?:(["'`]).*\1|[“„].*[”“]|[‘‚].*[’‘])$/su;
/** What a shell, a Windows prompt or a template would have replaced with a value. */
const PLACEHOLDER = /\$\{\w+[^}]*\}|^(?:\$[A-Z_][A-Z\d_]*|%[A-Z_][A-Z\d_]*%|\$\(.*\)|\{\{.*\}\})$/;

/** What nobody sees: parsers of addresses drop some of it and encode the rest. */
const INVISIBLE = /[^\P{C}\t\r\n]/u;

/** The same as `valueFault`, and what is wrong in a variable of one line alone. */
export function variableFault(name: string, value: string): string | null {
  const fault = valueFault(value);
  if (fault !== null) return fault;
  if (value.startsWith(`${name}=`)) return "begins with its own name, which became part of it";
  const invisible = INVISIBLE.exec(value)?.[0].codePointAt(0);
  if (invisible === undefined) return null;
  const codePoint = invisible.toString(16).toUpperCase().padStart(4, "0");
  return `contains an invisible character (U+${codePoint})`;
}

/**
 * What went wrong with a value on its way into the environment, as the rest of a sentence that begins
 * with the name of its variable; null when nothing did. It contains no text of the value, which may
 * be a secret.
 */
export function valueFault(value: string): string | null {
  const faults: string[] = [];
  const line = value.replace(/(?:\r\n|[\r\n])$/, "");
  if (line !== value) faults.push(`ends with a line break (${nameOf(value.slice(line.length))})`);
  const word = line.trim();
  if (word.length < line.length) faults.push("begins or ends with a space");
  if (QUOTED.test(word)) faults.push("is in quotation marks, which became part of it");
  if (PLACEHOLDER.test(word))
    faults.push("contains a placeholder such as ${NAME} that was never replaced");
  return faults.length === 0 ? null : faults.join(" and ");
}

function nameOf(lineBreak: string): string {
  if (lineBreak === "\n") return "a line feed";
  return lineBreak === "\r"
    ? "a carriage return, as in Windows files"
    : "a carriage return and a line feed";
}
