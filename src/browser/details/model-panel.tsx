import { CSPProvider } from "@base-ui/react/csp-provider";
import { Dialog } from "@base-ui/react/dialog";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useAddressOf } from "../data/url/address.ts";
import { encodeId } from "#shared/format/encode-id.ts";
import { isRequestable } from "#shared/contract/model-id.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { useOpenId } from "../data/list/use-open-id.ts";
import { useTitle } from "../ui/use-title.ts";
import { Icon } from "../ui/icon.tsx";
import { listScrollContainer } from "../ui/scroll/list-scroll-container.ts";
import { PHONE, useMediaQuery } from "../ui/use-media-query.ts";
import { ModelSteps } from "./model-steps.tsx";
import { ResolvedDetails } from "./resolved-details.tsx";
import { useDetail } from "./use-detail.ts";
import { useResolvedText, useSharedAnswer } from "./use-resolved-text.ts";

/** The details of the model in the address: beside the list, or over it on a phone. */
export function ModelPanel() {
  const [{ model: requestedName, betas, workspace }, setAddress] = useAddressOf(
    "model",
    "betas",
    "workspace",
  );
  const isPhone = useMediaQuery(PHONE);
  const title = useRef<HTMLHeadingElement>(null);
  const requestOptions = { betas, workspace };
  const resolved = useResolvedText(requestedName, requestOptions);
  // Where the reader of names could not be loaded, the API may still know the text.
  const unread = requestedName !== null && isRequestable(requestedName) ? requestedName : null;
  const name = resolved ? resolved.name : resolved === null ? unread : null;
  const detail = useDetail(name ?? "", requestOptions);
  useSharedAnswer(requestedName, name, detail, requestOptions);
  const openId = useOpenId({ model: requestedName, betas, workspace });
  const known = detail.answer?.body ?? detail.listed;
  const shownName = forDisplay(known?.display_name || (requestedName ?? ""));
  // Not before it is known as a model: a link could name the page as it likes.
  useTitle(known && requestedName !== null ? shownName : "", "model");
  if (requestedName === null) return null;

  const close = () => void setAddress({ model: null }, { history: "push" });
  const heading = <bdi className="wrap-anywhere">{shownName}</bdi>;
  const steps = <ModelSteps openId={openId} />;
  const details = (
    <ResolvedDetails
      text={requestedName}
      resolved={resolved}
      name={name}
      requestOptions={requestOptions}
      detail={detail}
      onBetas={(next) => void setAddress({ betas: next })}
    />
  );
  return (
    <CSPProvider disableStyleElements>
      {isPhone ? (
        <Dialog.Root open onOpenChange={(isOpen) => !isOpen && close()}>
          <Dialog.Portal>
            <Dialog.Popup
              aria-label="Model details"
              initialFocus={title}
              className="panel fixed inset-0 z-20"
            >
              <div className="flex items-start gap-3">
                <h2 ref={title} tabIndex={-1} className="panel-title">
                  {heading}
                </h2>
                {steps}
                <Dialog.Close aria-label="Close" className="panel-close">
                  <Icon name="close" />
                </Dialog.Close>
              </div>
              {details}
            </Dialog.Popup>
          </Dialog.Portal>
        </Dialog.Root>
      ) : (
        <Beside requestedName={requestedName} heading={heading} steps={steps} onClose={close}>
          {details}
        </Beside>
      )}
    </CSPProvider>
  );
}

interface BesideProps {
  readonly requestedName: string;
  readonly heading: ReactNode;
  readonly steps: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The panel beside the list, which stays usable: Escape closes it from anywhere on the page. */
function Beside({ requestedName, heading, steps, onClose, children }: BesideProps) {
  const [returnFocus] = useState(() => rememberFocus(document.activeElement, requestedName));
  const lastName = useRef(requestedName);
  useEffect(() => {
    lastName.current = requestedName;
  }, [requestedName]);
  useEffect(() => () => returnFocus(lastName.current), [returnFocus]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (document.querySelector("dialog, :popover-open, [role=listbox]")) return;
      // A filled search is cleared first.
      if (event.target instanceof HTMLInputElement && isFilledSearch(event.target)) return;
      onClose();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [onClose]);

  return (
    <aside aria-label="Model details" className="panel panel-beside">
      <div className="flex items-start gap-3">
        <Title requestedName={requestedName}>{heading}</Title>
        {steps}
        <button type="button" aria-label="Close" className="panel-close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </aside>
  );
}

/** Whether the page was opened by a link to this model. */
function isNamedByLink(requestedName: string): boolean {
  const address = performance.getEntriesByType("navigation")[0]?.name;
  return address !== undefined && new URL(address).searchParams.get("model") === requestedName;
}

function isFilledSearch({ type, value }: HTMLInputElement): boolean {
  return type === "search" && value !== "";
}

/**
 * Focus restoration to the row of the model that was shown last, if it was stepped to; else to the opener,
 * or to the list when the opener is no longer available: rows are recycled as the list scrolls, so its link
 * may be gone, or another model's, by then. On a page opened by a deep link there is no opener.
 */
function rememberFocus(opener: Element | null, openedName: string): (lastName: string) => void {
  const text = opener?.textContent;
  return (lastName) => {
    const isThere = opener !== document.body && opener?.isConnected && opener.textContent === text;
    const target =
      (lastName === openedName ? null : rowLinkOf(lastName)) ??
      (isThere ? opener : listScrollContainer());
    if (target instanceof HTMLElement) target.focus({ preventScroll: target !== opener });
  };
}

function rowLinkOf(id: string): HTMLElement | null {
  const end = CSS.escape(`=${encodeId(id)}`);
  return document.querySelector<HTMLElement>(`.page-main a[href$="${end}"]`);
}

/**
 * Opened by keyboard, the panel takes the focus here, where it stays while one model follows another; after
 * a click it stays in the list, and on the buttons that lead on it stays there.
 */
function Title({ requestedName, children }: Pick<BesideProps, "requestedName" | "children">) {
  const title = useRef<HTMLHeadingElement>(null);
  const shownName = useRef<string | null>(null);
  useEffect(() => {
    if (shownName.current === requestedName) return;
    shownName.current = requestedName;
    const heading = title.current;
    const { activeElement } = document;
    heading?.closest(".panel")?.scrollTo(0, 0);
    if (heading === null || activeElement === heading) return;
    if (!activeElement?.matches(":focus-visible") || activeElement.closest(".panel-steps")) return;
    // Of a link that was followed, the details come while somebody may already type elsewhere.
    if (activeElement.matches("input, textarea") && isNamedByLink(requestedName)) return;
    // What is read out by getting the focus needs no announcement.
    heading.dataset["read"] = heading.textContent;
    heading.focus();
  }, [requestedName]);
  return (
    <h2 ref={title} tabIndex={-1} className="panel-title">
      {children}
    </h2>
  );
}
