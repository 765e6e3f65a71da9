import { useState, useSyncExternalStore, type SubmitEvent } from "react";
import { isWorkspaceId } from "#contract/question.ts";
import { currentConnection, onConnection } from "./api/connection.ts";
import { Flyout } from "./ui/flyout.tsx";

interface SourceStatusProps {
  /** The chosen workspace; empty for the key's own. */
  readonly workspace: string;
  readonly onWorkspace: (workspace: string) => void;
}

/** Whether this is the live truth or the embedded catalogue, and how to change that. */
export function SourceStatus({ workspace, onWorkspace }: SourceStatusProps) {
  const connection = useSyncExternalStore(onConnection, currentConnection);
  const source = connection?.source;
  const isLive = source?.kind === "live";
  const name = !source
    ? "Connecting…"
    : isLive
      ? `Live${workspace === "" ? "" : ` · ${workspace}`}`
      : `Sample catalogue of ${source.takenOn}`;
  return (
    <Flyout
      role="status"
      className="control h-8! min-w-0 max-w-full rounded-full! border-line! text-[12.5px]!"
      label={
        <>
          <i
            className={`size-[7px] flex-none rounded-full ${isLive ? "bg-ok" : source ? "bg-warn" : "bg-line"}`}
          />
          <span className="truncate">
            {source && !isLive ? (
              <>
                Sample<span className="max-md:sr-only"> catalogue of {source.takenOn}</span>
              </>
            ) : (
              name
            )}
          </span>
        </>
      }
    >
      <div className="flex max-w-full flex-col gap-3 p-2 text-[13px] md:w-[320px]">
        {isLive ? (
          <p>
            These are the models that the server’s key can use, as the API tells them now. The key
            never leaves the server.
          </p>
        ) : (
          <>
            <p>
              No key is set, so these are{" "}
              {source ? `the models published by ${source.takenOn}` : "sample models"}.
            </p>
            <p>
              To see what your own key can use, stop the server and start it with{" "}
              <code className="font-mono text-[12px] text-ink-2">
                ANTHROPIC_API_KEY=… npm start
              </code>
            </p>
          </>
        )}
        {(isLive || workspace !== "") && (
          <WorkspaceForm key={workspace} workspace={workspace} onWorkspace={onWorkspace} />
        )}
        {connection?.isSignedIn && (
          <button type="button" className="control self-start" onClick={() => void signOut()}>
            Sign out
          </button>
        )}
      </div>
    </Flyout>
  );
}

/** By script: a form of this page, whose policy sends no referrer, would not tell its origin. */
async function signOut(): Promise<void> {
  try {
    await fetch("/sign-out", { method: "POST", redirect: "manual" });
    location.reload();
  } catch {
    // The server's own page says what is wrong, and can sign out too.
    location.assign("/sign-out");
  }
}

function WorkspaceForm({ workspace, onWorkspace }: SourceStatusProps) {
  const [typed, setTyped] = useState(workspace);
  const [isWrong, setIsWrong] = useState(false);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const id = typed.trim();
    if (id === "" || isWorkspaceId(id)) onWorkspace(id);
    else setIsWrong(true);
  };
  return (
    <form className="flex flex-col gap-1.5" onSubmit={onSubmit}>
      <label className="flex flex-col gap-1.5">
        <span className="text-[12px] font-semibold text-ink-3">Workspace</span>
        <span className="field">
          <input
            type="text"
            placeholder="The key’s own"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            aria-invalid={isWrong}
            onChange={(event) => {
              setTyped(event.target.value);
              setIsWrong(false);
            }}
          />
        </span>
      </label>
      {isWrong && (
        <p role="alert" className="text-[12.5px] text-warn">
          A workspace ID has letters, digits, - and _ only.
        </p>
      )}
      <button type="submit" className="control self-start" disabled={typed.trim() === workspace}>
        Ask in this workspace
      </button>
    </form>
  );
}
