import type { PageTraits } from "#shared/model-info/read-page.ts";
import type { Address, SetAddress } from "../../data/url/address.ts";

interface ClaudeOnlyProps {
  readonly address: Address;
  /** How the server lists models, where it is not as the Claude API does. */
  readonly traits: PageTraits | undefined;
  readonly onAddress: SetAddress;
}

/** Leaves out the models of other vendors, where a server lists them. */
export function ClaudeOnly({ address, traits, onAddress }: ClaudeOnlyProps) {
  const isOn = address.vendor !== null;
  if (!traits?.hasOtherVendors && !isOn) return null;
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
