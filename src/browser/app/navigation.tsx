import { Fragment, type MouseEvent, type ReactNode } from "react";
import { useAddressOf, viewLink } from "../data/url/address.ts";
import { isUnmodifiedClick } from "../data/url/is-unmodified-click.ts";
import type { ViewName } from "../data/url/view-names.ts";
import { openOverlay } from "../dialogs/overlay.ts";
import { closeFlyout, Flyout } from "../ui/flyout.tsx";
import { Icon } from "../ui/icon.tsx";
import { useMediaQuery } from "../ui/use-media-query.ts";
import { VIEWS_BY_NAME } from "./views.tsx";

function newsOf(view: ViewName) {
  const { News } = VIEWS_BY_NAME[view];
  return (
    News && (
      <Fragment key={view}>
        {" "}
        <News />
      </Fragment>
    )
  );
}

const NAMES = Object.keys(VIEWS_BY_NAME) as ViewName[];

/** Narrower than this, the links would not fit beside the title. */
const NARROW = "(width < 960px)";

/** The links to the views; in a flyout, with the palette, where there is little room. */
export function Navigation() {
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
      {NAMES.map((name) => (
        <a
          key={name}
          href={viewLink(name)}
          // The rest of the address may have changed since this was drawn.
          onPointerEnter={({ currentTarget }) => (currentTarget.href = viewLink(name))}
          onFocus={({ currentTarget }) => (currentTarget.href = viewLink(name))}
          aria-current={name === view ? "page" : undefined}
          onClick={(event) => go(event, name)}
        >
          {VIEWS_BY_NAME[name].name}
          {newsOf(name)}
        </a>
      ))}
    </nav>
  );
  const searchAll = (label: ReactNode, className: string) => (
    <button type="button" className={className} onClick={() => openOverlay({ name: "palette" })}>
      {label}
    </button>
  );
  if (!isNarrow) {
    return (
      <>
        {links}
        {searchAll(
          <>
            <kbd>{/Mac|iP/.test(navigator.platform) ? "⌘" : "Ctrl"} K</kbd>
            <span className="sr-only"> Search models and commands</span>
          </>,
          "palette-hint",
        )}
      </>
    );
  }
  return (
    <Flyout
      className="control views-button"
      label={
        <>
          <span className="sr-only">View: </span>
          {VIEWS_BY_NAME[view].name} <Icon name="chevron" size={14} />
          {NAMES.map(newsOf)}
        </>
      }
    >
      {links}
      {searchAll("Search models and commands", "control mt-2 w-full")}
    </Flyout>
  );
}
