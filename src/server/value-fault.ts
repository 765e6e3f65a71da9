/** The same mark at both ends, or the pair of curly ones that word processors turn it into. */
const QUOTED = /^(?:(["'`]).*\1|[“„].*[”“]|[‘‚].*[’‘])$/su;
/** What a shell, a Windows prompt or a template would have replaced with a value. */
const PLACEHOLDER = /\$\{\w+[^}]*\}|^(?:\$[A-Z_][A-Z\d_]*|%[A-Z_][A-Z\d_]*%|\$\(.*\)|\{\{.*\}\})$/;

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
