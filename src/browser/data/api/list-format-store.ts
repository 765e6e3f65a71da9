import type { ListFormat } from "#shared/model-info/list-format.ts";
import { createStore } from "../../ui/create-store.ts";

/** Whose format the latest list was in that is not as the Claude API sends it; null before there is one. */
export const listFormatStore = createStore<ListFormat | null>(null);
