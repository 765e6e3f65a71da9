import type { ReactNode } from "react";
import type { Address, SetAddress } from "../url/address.ts";
import type { useListed } from "./use-listed.ts";

/** What the body of a list shows. */
export interface ListBodyProps {
  /** The list: what is loaded, and which of it is shown in which order. */
  readonly listed: ReturnType<typeof useListed>;
  /** The address that describes the list; reading it again would cost a fifth of a sort. */
  readonly address: Address;
  readonly onAddress: SetAddress;
  /** What to say when there are no models to show; false when there are. */
  readonly empty: ReactNode;
}

/** A way to show the list, as a table or another; it decides where to say that the list is empty. */
export type ListBody = (props: ListBodyProps) => ReactNode;
