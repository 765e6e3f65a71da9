import type { ReactNode } from "react";
import { Icon } from "../ui/icon.tsx";
import { useForMoment } from "../ui/use-for-moment.ts";

const DONE_MS = 1600;

interface CalendarButtonProps {
  readonly onSave: () => void;
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** Saves a calendar file, and shows that it did. */
export function CalendarButton({ onSave, tabIndex = 0, children }: CalendarButtonProps) {
  const [isSaved, setIsSaved] = useForMoment<true>(DONE_MS);
  return (
    <button
      type="button"
      className="control"
      tabIndex={tabIndex}
      onClick={() => {
        onSave();
        setIsSaved(true);
      }}
    >
      <Icon name={isSaved ? "check" : "down"} size={14} />
      {children}
    </button>
  );
}
