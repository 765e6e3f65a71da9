import { useEffect, useState } from "react";
import { formatSource } from "#shared/contract/headers.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { RequestOptions } from "../api/request-options.ts";
import { connectionStore } from "../api/connection.ts";
import type { Answer } from "../api/get-json.ts";
import { storeDetail, readStoredDetail, type StoredDetail } from "./stored-details.ts";
import { likelySource } from "./stored-visit.ts";

/**
 * What the API answered about a name on an earlier visit, while there is no answer of today; and
 * keeps the answer of today. Null for nothing kept, or for what another key was answered.
 */
export function useStoredDetail(
  asked: string,
  requestOptions: RequestOptions,
  answer: Answer<ModelInfo> | undefined,
): StoredDetail | null {
  const question = JSON.stringify([asked, requestOptions.betas, requestOptions.workspace]);
  const [restored, setRestored] = useState<
    (StoredDetail & { readonly question: string; readonly source: string }) | null
  >(null);
  const isNeeded = answer === undefined;

  useEffect(() => {
    const source = likelySource();
    if (!isNeeded || source === null) return undefined;
    const [name, betas, workspace] = JSON.parse(question) as [string, string[], string];
    let isLeft = false;
    void readStoredDetail(source, name, { betas, workspace }).then((kept) => {
      if (kept && !isLeft) setRestored({ ...kept, question, source });
    });
    return () => {
      isLeft = true;
    };
  }, [question, isNeeded]);

  useEffect(() => {
    const connection = connectionStore.get();
    if (!answer || !connection || answer.meta.staleSince !== null) return;
    const [name, betas, workspace] = JSON.parse(question) as [string, string[], string];
    const detail = { at: answer.meta.receivedAt, model: answer.body };
    void storeDetail(formatSource(connection.source), name, { betas, workspace }, detail);
  }, [question, answer]);

  const now = connectionStore.get();
  const isOthers = now !== null && formatSource(now.source) !== restored?.source;
  return isNeeded && restored?.question === question && !isOthers ? restored : null;
}
