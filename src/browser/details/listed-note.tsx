import { ID_MAX_BYTES, isRequestable } from "#shared/contract/model-id.ts";

/** Says that what is shown is what the list says: until the answer is there, or for want of one. */
export function ListedNote({ id }: { readonly id: string }) {
  if (isRequestable(id)) {
    return (
      <p role="status" aria-label="Loading model" className="mt-2 text-[12.5px] text-ink-2">
        As listed; requesting its details…
      </p>
    );
  }
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
