import { formatMoment } from "#shared/format/dates.ts";
import { sourceWords } from "#shared/format/source-words.ts";
import { type CatalogueNow, titleSuffix } from "./catalogue-now.ts";
import { changeEntries, type FeedEntry } from "./change-entries.ts";
import { urnOf } from "./urn.ts";

const NAME = "Model Catalogue";

/** A feed's address of its own; null where it contains a secret, which readers pass on with the feed. */
type SelfAddress = string | null;

/**
 * The changes as an Atom feed.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function writeAtom(catalogue: CatalogueNow, self: SelfAddress): string {
  const { origin } = catalogue;
  const entries = changeEntries(catalogue);
  const updated = Math.max(0, ...entries.map((entry) => entry.updated));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
${[
  element("id", urnOf(`feed ${origin}`)),
  element("title", titleOf(catalogue)),
  element("subtitle", descriptionOf(catalogue)),
  element("updated", instant(updated)),
  `<author>${element("name", NAME)}</author>`,
  element("generator", NAME),
  link("alternate", "text/html", `${origin}/?view=changes`),
  ...(self === null ? [] : [link("self", "application/atom+xml", self)]),
  ...entries.map(atomEntry),
].join("\n")}
</feed>
`;
}

function atomEntry(entry: FeedEntry): string {
  return `<entry>
${[
  element("id", entry.id),
  element("title", entry.title),
  element("published", instant(entry.published)),
  element("updated", instant(entry.updated)),
  link("alternate", "text/html", entry.url),
  `<category term="${escapeXml(entry.category)}"/>`,
  element("content", entry.text),
].join("\n")}
</entry>`;
}

/**
 * The same as a JSON Feed.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function writeJsonFeed(catalogue: CatalogueNow, self: SelfAddress): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: titleOf(catalogue),
    description: descriptionOf(catalogue),
    home_page_url: `${catalogue.origin}/?view=changes`,
    ...(self !== null && { feed_url: self }),
    language: "en",
    authors: [{ name: NAME }],
    items: changeEntries(catalogue).map(
      ({ id, url, title, text, category, published, updated }) => ({
        id,
        url,
        title,
        content_text: text,
        date_published: instant(published),
        date_modified: instant(updated),
        tags: [category],
      }),
    ),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function titleOf(catalogue: CatalogueNow): string {
  return `Model changes${titleSuffix(catalogue)}`;
}

function descriptionOf({ source }: CatalogueNow): string {
  return `Releases, deprecations and retirements of the last 12 months, as dated by ${sourceWords(source)}.`;
}

function link(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
}

/** RFC 3339, to the second. */
function instant(time: number): string {
  return formatMoment(time).replace(" ", "T").replace(" UTC", "Z");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Everything but the characters a document may contain. @see https://www.w3.org/TR/xml/#charsets */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text for the content of an element or an attribute in double quotes; what no XML can hold is U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, "\ufffd")
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** An element with a text in it, on one line. */
function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
