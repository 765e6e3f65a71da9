import { jsonLines } from "#shared/model-info/verbatim.ts";
import { changedValues } from "../history/changed-values.ts";
import type { ChangedModel, History, Some } from "../history/history.ts";
import type { Identity } from "../history/stored-history.ts";

/** The history as JSON for programs: names and values as on the wire, times in RFC 3339. */
export function writeJson(history: History, identity: Identity, now: number): string {
  const written = {
    exported_at: iso(now),
    source: identity.source,
    workspace: identity.workspace === "" ? null : identity.workspace,
    scope: history.scope,
    models: history.size,
    seen_at: iso(history.seenAt),
    snapshots_taken_at: history.snapshotTimes.map(iso),
    snapshots: history.entries.map(({ at, since, size, isSeen, changes }) => ({
      taken_at: iso(at),
      compared_with: since === null || !changes ? null : iso(since),
      is_seen: isSeen,
      models: size,
      new: changes?.new ?? null,
      changed: changes ? changedModels(changes.changed) : null,
      reporting_changed: changes?.partly ? changedModels(changes.partly) : null,
      gone: changes?.gone ?? null,
    })),
  };
  return `${jsonLines(written)}\n`;
}

function changedModels({ count, first }: Some<ChangedModel>): Some<object> {
  const models = first.map((model) => ({
    ...model,
    fields: {
      count: model.fields.count,
      first: model.fields.first.map((field) => {
        const [from, to] = changedValues(field);
        return { path: field.path, from, to };
      }),
    },
  }));
  return { count, first: models };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
