import { useId, useState } from "react";
import { connectionStore } from "../../data/api/connection.ts";
import { API_ORIGIN, type Call } from "../../snippets/call.ts";
import { TabList, TabPanel } from "../../ui/tabs.tsx";
import { DialogFrame } from "../dialog-frame.tsx";
import { CodeNotes } from "./code-notes.tsx";
import {
  LANGUAGES,
  recallLanguage,
  rememberLanguage,
  SNIPPETS,
  type Language,
} from "./languages.ts";
import { Icon } from "../../ui/icon.tsx";
import { useCopy } from "../../ui/use-copy.ts";

/** The request behind what is shown, as code: in a choice of languages, to the API or this server. */
export function CodeDialog({ call }: { call: Call }) {
  const id = useId();
  const [language, setLanguage] = useState(recallLanguage);
  const [baseUrl, setBaseUrl] = useState(firstBaseUrl);
  const code = SNIPPETS[language].write(call, baseUrl);
  const choose = (next: Language) => {
    setLanguage(next);
    rememberLanguage(next);
  };
  return (
    <DialogFrame title="Copy as code" widthPx={760}>
      <div className="mt-3 flex min-h-0 flex-col">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <TabList
            label="Language"
            id={id}
            names={LANGUAGES}
            chosen={language}
            onChoose={choose}
            isChosenByArrows
            className="flex gap-1"
            tabClassName="rounded-[7px] px-2.5 py-[5px] text-[13px] text-ink-2 hover:bg-raised aria-selected:bg-raised aria-selected:font-[550] aria-selected:text-ink"
          />
          <BaseUrlChoice baseUrl={baseUrl} onChange={setBaseUrl} />
        </div>
        <TabPanel
          key={language}
          id={id}
          name={language}
          className="mt-3 h-[380px] min-h-[120px] overflow-auto rounded-lg border border-line bg-canvas p-4"
        >
          <pre className="w-max min-w-full font-mono text-[12.5px] leading-[1.6] [tab-size:4]">
            <code>{code}</code>
          </pre>
        </TabPanel>
      </div>
      <div className="mt-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <CodeNotes call={call} language={language} isFromServer={baseUrl !== null} />
        <CopyCode code={code} />
      </div>
    </DialogFrame>
  );
}

/** The sample catalogue exists only here; live models come from the API itself. */
function firstBaseUrl(): string | null {
  return connectionStore.get()?.source.kind === "sample" ? location.origin : null;
}

interface BaseUrlChoiceProps {
  readonly baseUrl: string | null;
  readonly onChange: (baseUrl: string | null) => void;
}

function BaseUrlChoice({ baseUrl, onChange }: BaseUrlChoiceProps) {
  return (
    <label className="control max-w-full min-w-0">
      Calls
      <select
        aria-label="Calls"
        className="min-w-0 bg-surface pe-1 font-[550] text-ink"
        value={baseUrl === null ? "api" : "server"}
        onChange={(event) => onChange(event.target.value === "api" ? null : location.origin)}
      >
        <option value="api">the API, {new URL(API_ORIGIN).host}</option>
        <option value="server">this server, {location.host}</option>
      </select>
    </label>
  );
}

function CopyCode({ code }: { code: string }) {
  const { outcome, copy } = useCopy();
  return (
    <div className="flex items-center gap-3 max-md:w-full">
      {outcome === "refused" && (
        <p className="text-[12.5px] text-warn">The browser did not allow copying.</p>
      )}
      <button
        type="button"
        className="control justify-center border-accent! bg-accent! px-4! font-[550] text-surface! max-md:w-full"
        onClick={() => copy(code)}
      >
        <Icon name={outcome === "copied" ? "check" : "copy"} size={14} />
        Copy
      </button>
    </div>
  );
}
