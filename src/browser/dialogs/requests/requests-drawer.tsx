import { useState } from "react";
import { ask } from "../../data/api/ask.ts";
import type { ResponseMeta } from "../../data/api/response-meta.ts";
import { clearRequests, requestLog, type LoggedRequest } from "../../data/api/request-log.ts";
import { DrawerFrame } from "../drawer-frame.tsx";
import { announce } from "../../ui/announcer.tsx";
import { useStore } from "../../ui/use-store.ts";
import { RequestDetails } from "./request-details.tsx";
import { RequestList } from "./request-list.tsx";

interface RequestsDrawerProps {
  /** The response whose request is opened at once. */
  readonly meta?: ResponseMeta;
}

/** A body that was requested again, for as long as the drawer shows it: the log may drop it. */
interface HeldText {
  readonly number: number;
  readonly text: string;
}

/** The requests of this visit that are still known, or one of them in detail. */
export function RequestsDrawer({ meta }: RequestsDrawerProps) {
  const requests = useStore(requestLog);
  const [initial] = useState(() => requests.find((request) => request.meta === meta));
  const [openNumber, setOpenNumber] = useState((meta && initial?.number) ?? null);
  const [leftNumber, setLeftNumber] = useState<number | null>(null);
  const [held, setHeld] = useState<HeldText | null>(null);
  const opened = requests.find(({ number }) => number === openNumber);
  const isForgotten = meta !== undefined && initial === undefined;

  const askAgain = ({ path, requestOptions }: LoggedRequest) => {
    const answer = ask(path, requestOptions);
    // It is in the log as soon as it is sent.
    const number = requestLog.get()[0]?.number ?? null;
    setOpenNumber(number);
    answer.then(
      ({ text }) => number !== null && setHeld({ number, text }),
      () => null,
    );
  };

  return (
    <DrawerFrame
      title="Requests"
      actions={
        <button
          type="button"
          className="link-button px-2 text-[13px]"
          onClick={() => {
            clearRequests();
            announce("Requests cleared");
          }}
        >
          Clear
        </button>
      }
    >
      {opened ? (
        <RequestDetails
          key={opened.number}
          request={held?.number === opened.number ? { ...opened, text: held.text } : opened}
          onBack={() => {
            setLeftNumber(opened.number);
            setOpenNumber(null);
          }}
          onAskAgain={() => askAgain(opened)}
        />
      ) : (
        <RequestList
          requests={requests}
          isForgotten={isForgotten}
          focused={leftNumber}
          onOpen={setOpenNumber}
        />
      )}
    </DrawerFrame>
  );
}
