import { memo, useRef, useState, type ComponentType, type SubmitEvent } from "react";
import { flushSync } from "react-dom";
import { parseName } from "../../../data/url/parse.ts";
import { closeFlyout } from "../../../ui/flyout.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { FIELD, type LookUpProps } from "./field.ts";

/**
 * Looks up which model a text means, in whatever spelling; the details say what it was read as.
 *
 * Until it is first needed, and where its suggestions cannot be loaded, it is a plain field.
 */
export const LookUp = memo(function LookUp({ pages, onLookUp }: LookUpProps) {
  const [Field, setField] = useState<ComponentType<LookUpProps> | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const lookUp = (name: string) => {
    // On a phone it is in one, and the details would open below it.
    closeFlyout();
    onLookUp(name);
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = form.current?.querySelector("input");
    const typed = field?.value.trim();
    if (typed) lookUp(parseName(typed) ?? typed);
    else field?.focus();
  };
  const load = () =>
    void import("./look-up-field.tsx").then(
      ({ fieldInPlaceOf }) => {
        const field = form.current?.querySelector("input");
        // At once, or a letter that comes while it is drawn would be in neither.
        if (field) flushSync(() => setField(() => fieldInPlaceOf(field)));
      },
      () => {},
    );

  return (
    <form ref={form} className="look-up" onSubmit={onSubmit}>
      {Field ? (
        <Field pages={pages} onLookUp={lookUp} />
      ) : (
        <label className="field min-w-0 flex-1">
          <Icon name="arrow" />
          {/* oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- it controls a list once it has one */}
          <input {...FIELD} role="combobox" aria-expanded={false} onFocus={load} />
        </label>
      )}
      <button type="submit" className="control">
        Look up
      </button>
    </form>
  );
});
