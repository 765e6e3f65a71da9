/** Marks a field of the API that this build does not know. */
export function NewField() {
  return (
    <span className="ms-1.5 rounded-full bg-accent-soft px-1.5 py-px text-[11px] whitespace-nowrap text-accent">
      New field
    </span>
  );
}
