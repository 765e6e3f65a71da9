import { useQuery } from "@tanstack/react-query";
import { useId, type ReactNode } from "react";
import { isLoopback } from "#shared/calendar/is-loopback.ts";
import type { FeedAddresses } from "#shared/contract/feed-addresses.ts";
import { RequestFailure } from "../../data/api/request-failure.tsx";
import { feedQueries } from "../../data/api/feed-queries.ts";
import { Icon } from "../../ui/icon.tsx";
import { DialogFrame } from "../dialog-frame.tsx";
import { AddressRow } from "./address-row.tsx";
import { BadgePreview } from "./badge-preview.tsx";
import { feedLinks, ownZone } from "./feed-links.ts";

/** The addresses at which other programs follow retirements and changes. */
export function SubscribeDialog() {
  const addresses = useQuery(feedQueries.addresses());
  return (
    <DialogFrame title="Subscribe" widthPx={560}>
      <div className="-mx-5 mt-1 flex flex-col gap-5 overflow-y-auto px-5 text-[13px]">
        <p className="text-ink-2">
          Calendars, feed readers and badges check these addresses regularly, so they follow what
          changes.
        </p>
        {addresses.data ? (
          <Feeds addresses={addresses.data} />
        ) : addresses.error ? (
          <div className="-mx-5">
            <RequestFailure
              error={addresses.error}
              onRetry={() => void addresses.refetch()}
              shape="strip"
            />
          </div>
        ) : (
          // As high as what is coming, so that the dialog does not jump.
          <p role="status" className="min-h-[340px] text-ink-2">
            Loading the addresses…
          </p>
        )}
      </div>
    </DialogFrame>
  );
}

function Feeds({ addresses }: { addresses: FeedAddresses }) {
  const { origin, hostname } = location;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const links = feedLinks(addresses, { origin, timeZone });
  const isLocal = isLoopback(hostname);
  return (
    <>
      <Feed
        title="Retirements"
        hint={`One all-day event each; days are those of ${zoneWords(timeZone)}. An event moves with its date, and is cancelled when that is withdrawn.`}
      >
        <AddressRow label="Calendar" copyName="Copy calendar address" text={links.calendar} />
        {!isLocal && (
          <a className="control mt-2" href={links.calendarApp}>
            <Icon name="arrow" size={14} />
            Open in calendar app
          </a>
        )}
      </Feed>
      <Feed
        title="Changes"
        hint="Releases, deprecations and retirements of the last 12 months, for any feed reader."
      >
        <div className="flex flex-col gap-2">
          <AddressRow label="Atom" copyName="Copy Atom address" text={links.atom} />
          <AddressRow label="JSON Feed" copyName="Copy JSON Feed address" text={links.json} />
        </div>
      </Feed>
      <Feed
        title="Badge"
        hint={
          isLocal
            ? "How many models retire soon. shields.io draws it for a README once it can reach this server."
            : "How many models retire soon, for a README. shields.io draws it and must be able to reach this server."
        }
        beside={<CurrentBadge path={addresses.badge} />}
      >
        {isLocal ? (
          <AddressRow label="Badge" copyName="Copy badge address" text={links.badge} />
        ) : (
          <AddressRow
            label="Markdown"
            copyName="Copy badge as Markdown"
            text={links.badgeMarkdown}
          />
        )}
      </Feed>
      <div className="border-t border-line pt-3 text-[12.5px] text-ink-2">
        {addresses.is_secret ? (
          <p>
            Each address contains a secret in place of a sign-in. Anyone who knows one can read what
            is there and nothing else. A new{" "}
            <code className="font-mono text-[12px]">ACCESS_TOKEN</code> of the server revokes all of
            them. The badge has a secret of its own, because a README shows it to everyone.
          </p>
        ) : isLocal ? (
          <p>
            These addresses work on this computer only, while this server runs. On a shared server
            each contains a secret, so that no program has to sign in.
          </p>
        ) : (
          <p>Anyone who can reach this server can read them.</p>
        )}
      </div>
    </>
  );
}

interface FeedProps {
  readonly title: string;
  readonly hint: string;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

function Feed({ title, hint, beside, children }: FeedProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="flex min-h-5 flex-wrap items-center gap-x-3 gap-y-1">
        <h3 id={id} className="font-[650]">
          {title}
        </h3>
        {beside}
      </div>
      <p className="mt-0.5 mb-2 text-[12.5px] text-ink-2">{hint}</p>
      {children}
    </section>
  );
}

function CurrentBadge({ path }: { path: string }) {
  const { data } = useQuery(feedQueries.badge(path));
  return data ? <BadgePreview badge={data} /> : null;
}

function zoneWords(timeZone: string | undefined): string {
  return ownZone(timeZone)?.replaceAll("_", " ") ?? "UTC";
}
