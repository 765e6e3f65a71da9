import { API_KEY_NAME, SERVER_KEY_NAME, type Call } from "../../snippets/call.ts";
import { SNIPPETS, type Language } from "./languages.ts";
import { ID_IN_PATH } from "../../snippets/sdk-version.ts";

interface CodeNotesProps {
  readonly call: Call;
  readonly language: Language;
  /** Whether the code calls this server instead of the API itself. */
  readonly isFromServer: boolean;
}

/** What it takes to run the code: the SDK, the key, and further pages. */
export function CodeNotes({ call, language, isFromServer }: CodeNotesProps) {
  const { install, oldest } = SNIPPETS[language];
  const needed = oldest(call);
  const isBackward = call.kind === "list" && call.before_id !== undefined;
  const [cursor, next] = isBackward ? ["before_id", "first_id"] : ["after_id", "last_id"];
  return (
    <ul className="flex min-w-0 flex-1 basis-[320px] flex-col gap-1 text-[12.5px] text-ink-2">
      {install !== null && (
        <li>
          Needs the official SDK
          {needed && (
            <>
              , version {needed.version} or newer
              {needed.argument !== null && (
                <>
                  {" "}
                  for {needed.argument === ID_IN_PATH ? ID_IN_PATH : <Name>{needed.argument}</Name>}
                </>
              )}
            </>
          )}
          : <Name>{install}</Name>
        </li>
      )}
      <li>
        The key is read from <Name>{isFromServer ? SERVER_KEY_NAME : API_KEY_NAME}</Name> where you
        run it; {isFromServer ? "only a shared server requires one." : "it is not in the code."}
      </li>
      {call.kind === "list" && install === null && (
        <li>
          One page. While <Name>has_more</Name> is true, send another request with{" "}
          <Name>{cursor}</Name> set to its <Name>{next}</Name>.
        </li>
      )}
    </ul>
  );
}

function Name({ children }: { children: string }) {
  return <code className="font-mono text-[11.5px] text-ink wrap-anywhere">{children}</code>;
}
