import { useState, type SubmitEvent } from "react";
import { isWorkspaceId } from "#shared/contract/request-grammar.ts";
import { type Connection, listFormatStore } from "../data/api/connection.ts";
import type { Trouble } from "../data/api/trouble.ts";
import { FORMAT_SENTENCES } from "#shared/model-info/list-format.ts";
import { useAddressOf } from "../data/url/address.ts";
import { useStore } from "../ui/use-store.ts";
import { forgetCatalogues } from "../data/storage/stored-visit.ts";

/** What each trouble means and what to do about it, in a sentence or two. */
const MEANINGS: Readonly<Record<Trouble, string>> = {
  "Access refused":
    "The API does not allow this request with the server’s key. Choose another workspace.",
  "API down": "The API failed to answer, or the server could not reach it.",
  "API overloaded": "The API is overloaded. Try again in a moment.",
  "Billing problem": "The account behind the server’s key cannot be billed.",
  "Header missing":
    "The server behind this page needs a header of its own. Add it to ANTHROPIC_CUSTOM_HEADERS and restart the server.",
  "Key refused":
    "The API refused the server’s key. Set a valid ANTHROPIC_API_KEY for the server and restart it.",
  "No Models API":
    "There is no Models API at the server’s ANTHROPIC_BASE_URL. Many gateways have theirs under a path such as /anthropic.",
  Offline: "This browser is offline.",
  "Rate limited": "Too many requests for now. Try again in a moment.",
  "Request refused":
    "The API refused the last request. The reason is shown where the request was made.",
  "Server down": "The server of this page cannot be reached. Check that it is still running.",
  "Signed out": "Your sign-in has expired. Sign in again in another tab, then retry here.",
  Stale: "The API is not responding, so the server sent an earlier response.",
  "Unreadable answer": "The server’s response is not a Models API response.",
};

interface SourceDetailsProps {
  readonly connection: Connection | null;
  readonly trouble: Trouble | null;
}

/** Who answers, and how to ask someone else: with a key, in another workspace, or signed out. */
export function SourceDetails({ connection, trouble }: SourceDetailsProps) {
  const [{ workspace }, setAddress] = useAddressOf("workspace");
  const source = connection?.source;
  const format = useStore(listFormatStore);
  const isLive = source?.kind === "live";
  return (
    <div className="flex max-w-full flex-col gap-3 p-2 text-[13px] md:w-[320px]">
      {trouble !== null && (
        <p>
          {MEANINGS[trouble]}
          {source && " What was loaded is still here."}
        </p>
      )}
      {isLive && format !== null && FORMAT_SENTENCES[format] !== null && (
        <p>{FORMAT_SENTENCES[format]}. What it does not report is not shown.</p>
      )}
      {isLive ? (
        <p>
          These are the models the server’s key can use, as the API{" "}
          {trouble === null ? "reports them now" : "last reported them"}. The key never leaves the
          server.
        </p>
      ) : (
        source && (
          <>
            <p>No key is set, so these are the models published by {source.takenOn}.</p>
            <p>
              To see what your own key can use, stop the server and start it with{" "}
              <code className="font-mono text-[12px] text-ink-2">
                ANTHROPIC_API_KEY=… npm start
              </code>
            </p>
          </>
        )
      )}
      {!source && trouble === null && <p>The server has not responded yet.</p>}
      {(isLive || workspace !== "") && (
        <WorkspaceForm
          key={workspace}
          workspace={workspace}
          onWorkspace={(next) => void setAddress({ workspace: next === "" ? null : next })}
        />
      )}
      {connection?.isSignedIn && (
        <>
          <button type="button" className="control self-start" onClick={() => void signOut()}>
            Sign out
          </button>
          <p className="text-[12.5px] text-ink-2">
            Deletes the models, aliases and changes stored in this browser. Saved views and settings
            stay.
          </p>
        </>
      )}
    </div>
  );
}

/**
 * Deletes what this browser stored of catalogues, and signs out by script: a form of this page, whose policy sends
 * no referrer, would not send its origin.
 */
async function signOut(): Promise<void> {
  await forgetCatalogues();
  try {
    await fetch("/sign-out", { method: "POST", redirect: "manual" });
    location.reload();
  } catch {
    // The server's own page says what is wrong, and can sign out too.
    location.assign("/sign-out");
  }
}

interface WorkspaceFormProps {
  /** Empty for the key's own. */
  readonly workspace: string;
  readonly onWorkspace: (workspace: string) => void;
}

function WorkspaceForm({ workspace, onWorkspace }: WorkspaceFormProps) {
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
          A workspace ID contains only letters, digits, - and _.
        </p>
      )}
      <button
        type="submit"
        className="control self-start aria-disabled:text-ink-3"
        // Disabled by its own press, it would lose the focus.
        aria-disabled={typed.trim() === workspace}
      >
        Use this workspace
      </button>
    </form>
  );
}
