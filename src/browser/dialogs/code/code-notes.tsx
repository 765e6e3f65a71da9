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
        {isFromServer ? (
          <>
            The key is read from <Name>{SERVER_KEY_NAME}</Name> where you run it; only a shared
            server requires one.
          </>
        ) : (
          <>
            The key is read from <Name>{API_KEY_NAME}</Name> where you run it; it is not in the
            code.
          </>
        )}
      </li>
      {call.kind === "list" && install === null && (
        <li>
          One page. While <Name>has_more</Name> is true, send another request with{" "}
          {call.before_id === undefined ? (
            <>
              <Name>after_id</Name> set to its <Name>last_id</Name>
            </>
          ) : (
            <>
              <Name>before_id</Name> set to its <Name>first_id</Name>
            </>
          )}
          .
        </li>
      )}
    </ul>
  );
}

function Name({ children }: { children: string }) {
  return <code className="font-mono text-[11.5px] text-ink wrap-anywhere">{children}</code>;
}
