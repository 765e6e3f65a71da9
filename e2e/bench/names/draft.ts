import type { Spelled } from "./platform-spellings.ts";

/** What stands at a place of a text, as its maker knows. */
export interface Label {
  readonly start: number;
  readonly written: string;
  /** `name` for a model, else what no single model is. */
  readonly kind: "name" | "short" | "pattern" | "opaque";
  /** The model's ID; null for what is no single model. */
  readonly id: string | null;
}

/** A text in the making, which keeps where its names are put. */
export class Draft {
  text = "";
  readonly labels: Label[] = [];

  /** Adds text without a name. */
  put(text: string): this {
    this.text += text;
    return this;
  }

  /** Adds a name, as it is written in this kind of file. */
  name({ written, id }: Spelled, encode: (written: string) => string = (same) => same): this {
    return this.#label("name", encode(written), id);
  }

  /** Adds what is to be listed and is no single model. */
  other(kind: "short" | "pattern" | "opaque", written: string): this {
    return this.#label(kind, written, null);
  }

  #label(kind: Label["kind"], written: string, id: string | null): this {
    this.labels.push({ start: this.text.length, written, kind, id });
    this.text += written;
    return this;
  }
}
