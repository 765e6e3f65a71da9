import type { MouseEvent } from "react";
import { useAddressOf, viewLink } from "../data/url/address.ts";
import { isUnmodifiedClick } from "../data/url/is-unmodified-click.ts";
import type { ViewName } from "../data/url/parse.ts";
import { openOverlay } from "../dialogs/overlay.ts";
import { closeFlyout } from "../ui/close-flyout.ts";
import { Flyout } from "../ui/flyout.tsx";
import { Icon } from "../ui/icon.tsx";
import { useMediaQuery } from "../ui/use-media-query.ts";
import { ViewNews } from "./view-news.tsx";

/** What the views are called, by the names they have in the address, in the order of the navigation. */
export const VIEW_NAMES: Readonly<Partial<Record<ViewName, string>>> = {
  models: "Models",
  timeline: "Timeline",
  retirements: "Retirements",
  changes: "Changes",
  audit: "Audit",
  compare: "Compare",
};

/** What is new in a view. */
const newsOf = (view: ViewName) => (
  <>
    {" "}
    <ViewNews view={view} />
  </>
);

/** Narrower than this, the links would not fit beside the title. */
const NARROW = "(width < 1100px)";

/** The ways between the views; in a flyout where there is little room, and maybe no keyboard. */
export function Views() {
  const isNarrow = useMediaQuery(NARROW);
  const [{ view }, setAddress] = useAddressOf("view", "model");
  const go = (event: MouseEvent, next: ViewName) => {
    if (!isUnmodifiedClick(event)) return;
    event.preventDefault();
    closeFlyout();
    void setAddress({ view: next, model: null }, { history: "push" });
  };
  const links = (
    <nav aria-label="Views" className="views">
      {(Object.keys(VIEW_NAMES) as ViewName[]).map((name) => (
        <a
          key={name}
          href={viewLink(name)}
          // The rest of the address may have changed since this was drawn.
          onPointerEnter={({ currentTarget }) => (currentTarget.href = viewLink(name))}
          onFocus={({ currentTarget }) => (currentTarget.href = viewLink(name))}
          aria-current={name === view ? "page" : undefined}
          onClick={(event) => go(event, name)}
        >
          {VIEW_NAMES[name]}
          {newsOf(name)}
        </a>
      ))}
    </nav>
  );
  if (!isNarrow) return links;
  return (
    <Flyout
      className="control views-button"
      label={
        <>
          <span className="sr-only">View: </span>
          {VIEW_NAMES[view]} <Icon name="chevron" size={14} />
          {newsOf("retirements")}
          {newsOf("changes")}
        </>
      }
    >
      {links}
      <button
        type="button"
        className="control mt-2 w-full"
        onClick={() => openOverlay({ name: "palette" })}
      >
        Search models and commands
      </button>
    </Flyout>
  );
}
