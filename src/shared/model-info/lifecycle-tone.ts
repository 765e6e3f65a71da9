/** How a lifecycle is drawn: each tone has a colour and a shape of its own. */
export type LifecycleTone = "active" | "warning" | "gone" | "unknown";

/** What matters about a model's lifecycle today, in a few words. */
export interface LifecycleStatement {
  readonly tone: LifecycleTone;
  readonly text: string;
}
