import { useId, type ReactNode } from "react";
import { TabList, TabPanel } from "../ui/tabs.tsx";

const TABS = ["Overview", "Difference"] as const;

/** What an answer is seen as: its content, or what the request options changed in it. */
export type DetailTab = (typeof TABS)[number];

interface DetailTabsProps {
  readonly tab: DetailTab;
  readonly onTab: (tab: DetailTab) => void;
  readonly children: ReactNode;
}

/** The two views of an answer; its children are what the chosen one shows. */
export function DetailTabs({ tab, onTab, children }: DetailTabsProps) {
  const id = useId();
  return (
    <div className="mt-3">
      <TabList
        label="The answer"
        id={id}
        names={TABS}
        chosen={tab}
        onChoose={onTab}
        className="flex gap-[18px] border-b border-line text-[13px]"
        tabClassName="min-h-[32px] text-ink-2 aria-selected:font-[550] aria-selected:text-ink aria-selected:shadow-[inset_0_-2px_var(--color-accent)] forced-colors:aria-selected:border-b-2 forced-colors:aria-selected:border-[Highlight]"
      />
      <TabPanel key={tab} id={id} name={tab}>
        {children}
      </TabPanel>
    </div>
  );
}
