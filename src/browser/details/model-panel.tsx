import { useAddressOf } from "../data/url/address.ts";
import { isRequestable } from "#shared/contract/model-id.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { ApiError } from "../data/api/failure.ts";
import { useOpenId } from "../data/list/use-open-id.ts";
import { useTitle } from "../ui/use-title.ts";
import { Icon } from "../ui/icon.tsx";
import { PHONE, useMediaQuery } from "../ui/use-media-query.ts";
import { ModelSteps } from "./model-steps.tsx";
import { PanelFrame } from "./panel-frame.tsx";
import { Title } from "./panel-title.tsx";
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
  const { error } = detail;
  const isNoName = resolved?.name === null && resolved.parsed === null;
  const isNone = isNoName || (error instanceof ApiError && error.isUnknownModel);
  // Not before it is known as a model: a link could name the page as it likes.
  const title = known ? shownName : isNone ? "No such model" : "";
  useTitle(requestedName === null ? "" : title, "model");
  if (requestedName === null) return null;

  const close = () => void setAddress({ model: null }, { history: "push" });
  return (
    <PanelFrame isModal={isPhone} requestedName={requestedName} onClose={close}>
      <div className="flex items-start gap-3">
        <Title requestedName={requestedName} isModal={isPhone}>
          <bdi className="wrap-anywhere">{shownName}</bdi>
        </Title>
        <ModelSteps openId={openId} />
        <button type="button" aria-label="Close" className="panel-close" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <ResolvedDetails
        text={requestedName}
        resolved={resolved}
        name={name}
        requestOptions={requestOptions}
        detail={detail}
      />
    </PanelFrame>
  );
}
