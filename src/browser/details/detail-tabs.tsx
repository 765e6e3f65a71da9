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
        className="panel-tabs"
      />
      <TabPanel key={tab} id={id} name={tab}>
        {children}
      </TabPanel>
    </div>
  );
}
