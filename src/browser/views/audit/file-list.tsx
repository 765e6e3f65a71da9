import { forDisplay } from "#shared/format/for-display.ts";
import { Icon } from "../../ui/icon.tsx";
import type { Source } from "#shared/model-names/match-names.ts";
import { removeFile } from "./input.ts";

/** The files that are looked through, each with a way to leave it out. */
export function FileList({ files }: { files: readonly Source[] }) {
  if (files.length === 0) return null;
  return (
    <ul aria-label="Files" className="flex max-h-[132px] flex-wrap gap-1.5 overflow-y-auto">
      {files.map((file) => (
        <li key={file.name} className="chip">
          <bdi className="truncate" title={forDisplay(file.name)}>
            {forDisplay(file.name)}
          </bdi>
          <button
            type="button"
            aria-label={`Remove ${forDisplay(file.name)}`}
            className="grid size-6 flex-none place-items-center rounded-md hover:text-ink"
            onClick={() => removeFile(file)}
          >
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
