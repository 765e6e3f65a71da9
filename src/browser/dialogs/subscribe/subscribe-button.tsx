import { openOverlay } from "../overlay.ts";

/** Opens the addresses of the feeds. */
export function SubscribeButton() {
  return (
    <button type="button" className="control" onClick={() => openOverlay({ name: "subscribe" })}>
      <svg
        aria-hidden="true"
        className="flex-none"
        width="14"
        height="14"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      >
        <path d="M3.5 12.5h.1M3 7.5A5.5 5.5 0 0 1 8.5 13M3 3a10 10 0 0 1 10 10" />
      </svg>
      Subscribe
    </button>
  );
}
