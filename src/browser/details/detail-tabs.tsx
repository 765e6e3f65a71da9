import { Tabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

interface DetailTabsProps {
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  readonly overview: ReactNode;
  readonly difference: ReactNode;
}

/** The two views of an answer: its content, and what the request options changed in it. */
export function DetailTabs({ tab, onTab, overview, difference }: DetailTabsProps) {
  return (
    <Tabs.Root value={tab} onValueChange={(next) => onTab(String(next))} className="mt-3">
      <Tabs.List aria-label="The answer" className="panel-tabs">
        <Tabs.Tab value="overview">Overview</Tabs.Tab>
        <Tabs.Tab value="difference">Difference</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="overview">{overview}</Tabs.Panel>
      <Tabs.Panel value="difference">{difference}</Tabs.Panel>
    </Tabs.Root>
  );
}
