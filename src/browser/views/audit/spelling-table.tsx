import { PLATFORM_NAMES } from "#shared/model-names/platforms.ts";
import { SPELLING_RULES } from "#shared/model-names/spelling-rules.ts";

const HEADINGS = ["Platform", "Form", "Example"];

/** Every rule by which names are read, with a name that was really seen. */
export function SpellingTable() {
  return (
    <section
      aria-label="Recognized spellings"
      // A region that scrolls has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="mt-2 max-h-[320px] max-w-[760px] overflow-auto rounded-lg border border-line"
    >
      <table className="w-full text-start">
        <thead>
          <tr>
            {HEADINGS.map((heading) => (
              <th key={heading} scope="col" className="px-3 py-1.5 text-start font-medium">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SPELLING_RULES.map(({ id, platform, form, example }) => (
            <tr key={id} className="border-t border-line-soft align-top">
              <td className="px-3 py-1">{PLATFORM_NAMES[platform]}</td>
              <td className="px-3 py-1 font-mono wrap-anywhere">{form}</td>
              <td className="px-3 py-1 font-mono wrap-anywhere">{example}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
