import { useRef, useState } from "react";
import { ask } from "../../data/api/ask.ts";
import type { ResponseMeta } from "../../data/api/response-meta.ts";
import { clearRequests, requestLog, type LoggedRequest } from "../../data/api/request-log.ts";
import { ModalHead } from "../dialog-frame.tsx";
import { Modal } from "../modal.tsx";
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

/** The requests of this visit that are still known, or one of them in detail, along the right side of the page. */
export function RequestsDrawer({ meta }: RequestsDrawerProps) {
  const heading = useRef<HTMLHeadingElement>(null);
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
    <Modal
      initialFocus={heading}
      className="inset-y-0 right-0 w-[min(640px,100vw)] bg-canvas md:border-s md:border-line"
    >
      <ModalHead
        title="Requests"
        heading={heading}
        className="min-h-12 flex-none gap-2 border-b border-line bg-surface ps-5 pe-3"
      >
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
      </ModalHead>
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
    </Modal>
  );
}
