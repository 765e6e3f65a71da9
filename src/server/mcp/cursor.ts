import type { ModelInfo } from "#shared/contract/model-info.ts";

/** A cursor for the models from an index on: the index, and the ID that stands before it. */
export function writeCursor(index: number, models: readonly ModelInfo[]): string {
  return Buffer.from(`${index} ${models[index - 1]?.id ?? ""}`).toString("base64url");
}

/**
 * The index that a cursor leads to in a list that may have changed meanwhile; null when the model before
 * it is gone, or it is none of ours.
 */
export function readCursor(cursor: string, models: readonly ModelInfo[]): number | null {
  const [, index, id] = /^(\d{1,9}) (.+)$/su.exec(fromBase64(cursor)) ?? [];
  if (index === undefined || id === undefined) return null;
  // An ID may occur twice in the list of a gateway.
  if (models[Number(index) - 1]?.id === id) return Number(index);
  const at = models.findIndex((model) => model.id === id);
  return at === -1 ? null : at + 1;
}

function fromBase64(text: string): string {
  return Buffer.from(text, "base64url").toString();
}
