/** What a report can be written as. */
export const FORMATS = ["text", "json", "sarif", "github", "markdown"] as const;
/** One of the formats of a report. */
export type Format = (typeof FORMATS)[number];
