import { lazy, Suspense, useEffect, useState } from "react";
import { isTyping } from "./ui/is-typing.ts";

const KeysDialog = lazy(async () => ({
  default: (await import("./keys-dialog.tsx")).KeysDialog,
}));

/** Shows which keys do what when `?` is pressed outside a field, or its button. */
export function Keys() {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "?" && !event.ctrlKey && !event.metaKey && !isTyping(event))
        setIsOpen(true);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-label="Keyboard"
        title="Keyboard"
        className="grid size-8 place-items-center rounded-md text-ink-2 hover:bg-raised max-md:hidden"
        onClick={() => setIsOpen(true)}
      >
        ?
      </button>
      {isOpen && (
        <Suspense>
          <KeysDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
