import type { ComponentProps } from "react";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { useIsOnline } from "../../ui/use-is-online.ts";
import { describeFailure } from "./describe-failure.ts";

interface RequestFailureProps extends Omit<ComponentProps<typeof FailureNotice>, "failure"> {
  readonly error: unknown;
}

/** Says why a request failed, and offers what helps; requests again once there is a network again. */
export function RequestFailure({ error, ...notice }: RequestFailureProps) {
  return <FailureNotice failure={describeFailure(error, useIsOnline())} {...notice} />;
}
