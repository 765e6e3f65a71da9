import { useEffect, useState, type ReactNode } from "react";
import type { ModelInfo } from "#contract/model-info.ts";
import { Icon } from "../ui/icon.tsx";
import { saveCalendar } from "./save-calendar.ts";

/** How long the button says that the file was saved. */
const DONE_MS = 1600;

interface CalendarButtonProps {
  /** What the file is to hold. */
  readonly models: readonly ModelInfo[];
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** Saves retirements as a calendar file. */
export function CalendarButton({ models, tabIndex = 0, children }: CalendarButtonProps) {
  const [isSaved, setIsSaved] = useState(false);
  useEffect(() => {
    if (!isSaved) return undefined;
    const timer = setTimeout(() => setIsSaved(false), DONE_MS);
    return () => clearTimeout(timer);
  }, [isSaved]);
  return (
    <button
      type="button"
      className="control"
      tabIndex={tabIndex}
      onClick={() => {
        saveCalendar(models);
        setIsSaved(true);
      }}
    >
      <Icon name={isSaved ? "check" : "down"} size={14} />
      {children}
    </button>
  );
}
