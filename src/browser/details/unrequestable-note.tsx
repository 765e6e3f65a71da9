import { ID_MAX_BYTES } from "#shared/contract/model-id.ts";

/** Says why there is no answer for an ID that the list has: it cannot be requested. */
export function UnrequestableNote() {
  return (
    <div role="alert" className="mt-3 rounded-[9px] bg-warn-soft px-3 py-2.5 text-[13px]">
      <p className="font-[550]">This ID cannot be requested</p>
      <p className="mt-1 text-ink-2">
        In an address it could lead somewhere else: an ID may have at most {ID_MAX_BYTES} bytes, no
        control characters, and no “.” or “..” between slashes. What is shown is what the list says.
      </p>
    </div>
  );
}
