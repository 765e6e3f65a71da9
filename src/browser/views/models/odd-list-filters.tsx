import { isDefaultLifecycles, type Lifecycle } from "#shared/contract/lifecycle.ts";
import type { PageReading } from "#shared/model-info/read-page.ts";
import type { Address, SetAddress } from "../../data/url/address.ts";

interface UnheardFilterProps {
  readonly chosen: readonly Lifecycle[];
  /** The lifecycles that the loaded models report; null for none. */
  readonly counts: readonly { readonly value: string | null; readonly count: number }[];
}

/**
 * Says beside the lifecycle filter that the server did not hear it: when no model reports a lifecycle, or
 * some report one that was not chosen. Nothing about the default, which is sent to no server.
 */
export function UnheardFilter({ chosen, counts }: UnheardFilterProps) {
  const sentence = unheardSentence(chosen, counts);
  if (sentence === null || isDefaultLifecycles(chosen)) return null;
  return (
    <p role="status" className="unheard-filter order-last basis-full text-[12.5px] text-warn">
      {sentence}
    </p>
  );
}

/** Why the filter has no effect; null where it has one, or nothing is loaded. */
export function unheardSentence(
  chosen: UnheardFilterProps["chosen"],
  counts: UnheardFilterProps["counts"],
): string | null {
  if (counts.length === 0) return null;
  if (counts.every(({ value }) => value === null)) {
    return "This server reports no lifecycle, so the filter has no effect.";
  }
  const isIgnored = counts.some(
    ({ value }) => value !== null && !chosen.some((lifecycle) => lifecycle === value),
  );
  return isIgnored ? "This server lists other lifecycles too: it ignores the filter." : null;
}

interface ClaudeOnlyProps {
  readonly address: Address;
  /** How the server lists models, where it is not as the Claude API does. */
  readonly reading: PageReading | undefined;
  readonly onAddress: SetAddress;
}

/** Leaves out the models of other vendors, where a server lists them. */
export function ClaudeOnly({ address, reading, onAddress }: ClaudeOnlyProps) {
  const isOn = address.vendor !== null;
  if (!reading?.hasOtherVendors && !isOn) return null;
  return (
    <button
      type="button"
      className="control aria-pressed:border-accent! aria-pressed:text-accent!"
      aria-pressed={isOn}
      title="Only models with “claude” or “anthropic” in their ID"
      onClick={() => void onAddress({ vendor: isOn ? null : "claude" })}
    >
      Claude only
    </button>
  );
}
