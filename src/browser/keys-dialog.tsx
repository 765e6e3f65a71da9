import { CSPProvider } from "@base-ui/react/csp-provider";
import { Dialog } from "@base-ui/react/dialog";
import { Icon } from "./ui/icon.tsx";

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ["/", "Search"],
  ["↓ ↑ or j k", "Next and previous model"],
  ["Page Up, Page Down", "A screen of models"],
  ["Home, End", "First and last model"],
  ["Enter", "Open the model"],
  ["Esc", "Close what is open"],
  ["?", "These keys"],
];

/** Which keys do what. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <CSPProvider disableStyleElements>
      <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-30 bg-black/35" />
          <Dialog.Popup className="fixed top-1/2 left-1/2 z-30 w-[420px] max-w-[calc(100vw-32px)] -translate-1/2 rounded-xl border border-line bg-surface p-5 shadow-xl outline-none">
            <div className="flex items-center gap-3">
              <Dialog.Title className="flex-1 text-[16px] font-[650]">Keyboard</Dialog.Title>
              <Dialog.Close aria-label="Close" className="panel-close">
                <Icon name="close" />
              </Dialog.Close>
            </div>
            <dl className="facts">
              {KEYS.map(([keys, what]) => (
                <div key={keys}>
                  <dt className="font-mono text-[12px]">{keys}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </CSPProvider>
  );
}
