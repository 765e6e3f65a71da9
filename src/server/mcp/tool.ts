import type { StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import type { Result } from "#shared/result.ts";
import type { AskFailure, Catalogue } from "../catalogue/catalogue.ts";

/** What a tool answers: the same for a program and for a person. */
export interface ToolAnswer<Output> {
  /** As the tool's output schema says. */
  readonly structured: Output;
  readonly text: string;
}

/** A request that the catalogue answers by the Model Context Protocol. */
export interface Tool<Input, Output> {
  readonly name: string;
  readonly title: string;
  /** For the model that chooses among tools. */
  readonly description: string;
  readonly input: StandardSchemaWithJSON<unknown, Input>;
  readonly output: StandardSchemaWithJSON<unknown, Output>;
  /**
   * Answers, or says why there is no answer. That there is no such model is an answer.
   *
   * @param now in milliseconds of the Unix epoch
   */
  readonly run: (
    input: Input,
    catalogue: Catalogue,
    now: number,
  ) => Promise<Result<ToolAnswer<Output>, Pick<AskFailure, "message">>>;
}
