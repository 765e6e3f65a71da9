import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { saveFile } from "../../../ui/save-file.ts";
import { resolveColours } from "../drawing/chart-colours.ts";
import { ChartPicture, picturePlace, type ChartPictureProps } from "./chart-picture.tsx";
import { layOutRows } from "../drawing/chart-rows.ts";
import type { Domain } from "../axis/domain.ts";
import { createFitText, createMeasure } from "../drawing/fit-text.ts";
import type { Drawn } from "../lifelines/lifeline-groups.ts";
import { createSheet } from "../drawing/sheet.ts";

/** What the chart can be saved as. */
export type PictureFormat = "svg" | "png";

/** What a picture is made of. */
export interface PictureRequest extends Pick<ChartPictureProps, "lines"> {
  readonly drawn: Drawn;
  readonly domain: Domain;
  readonly now: number;
  /** As wide as the chart on the page; a narrow one gets more, so that names have a place. */
  readonly widthPx: number;
}

const WIDTH_MIN_PX = 960;
/** Crisp on high-density screens. */
const PNG_SCALE = 2;
/** The largest canvas that browsers make: a side of 32,767 in Firefox, 268 million pixels in Safari. */
const SIDE_MAX_PX = 32_000;
const AREA_MAX_PX = 120_000_000;

/**
 * Saves the whole chart, including what is scrolled away, as a self-contained picture in the current
 * colours and fonts.
 *
 * @throws Error with a message for the reader when the browser cannot create the image
 */
export async function savePicture(format: PictureFormat, request: PictureRequest): Promise<void> {
  const name = `lifelines-${new Date(request.now).toISOString().slice(0, 10)}.${format}`;
  const picture = drawPicture(request);
  const svg = new Blob([picture.svg], { type: "image/svg+xml" });
  saveFile(name, format === "svg" ? svg : await paintPicture(picture));
}

interface Picture {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

function drawPicture({ drawn, domain, now, lines, ...request }: PictureRequest): Picture {
  const { fontFamily } = getComputedStyle(document.body);
  const sheet = createSheet(Math.max(request.widthPx, WIDTH_MIN_PX), domain, {
    now,
    paint: resolveColours(document.body),
    fit: createFitText(createMeasure(fontFamily)),
    textScale: 1,
  });
  const layout = layOutRows(drawn.groups, "wide");
  const home = document.createElement("div");
  const root = createRoot(home);
  flushSync(() =>
    root.render(
      <ChartPicture layout={layout} sheet={sheet} lines={lines} fontFamily={fontFamily} />,
    ),
  );
  const svg = home.firstElementChild
    ? new XMLSerializer().serializeToString(home.firstElementChild)
    : "";
  root.unmount();
  // Names may contain what XML forbids: lone surrogates and noncharacters.
  const wellFormed = new TextDecoder().decode(new TextEncoder().encode(svg));
  return {
    svg: wellFormed.replaceAll(/[\ufffe\uffff]/g, "\ufffd"),
    widthPx: sheet.widthPx,
    heightPx: picturePlace(layout).heightPx,
  };
}

async function paintPicture({ svg, widthPx, heightPx }: Picture): Promise<Blob> {
  const image = new Image();
  // The page's CSP allows images from data URLs only.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(
    PNG_SCALE,
    SIDE_MAX_PX / Math.max(widthPx, heightPx),
    Math.sqrt(AREA_MAX_PX / (widthPx * heightPx)),
  );
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(widthPx * scale);
  canvas.height = Math.round(heightPx * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!png)
    throw new Error("The browser could not create an image this large. SVG has no size limit.");
  return png;
}
