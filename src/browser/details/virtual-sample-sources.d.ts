/** The sources of the embedded catalogue's facts, by the plugin of that name. */
declare module "virtual:sample-sources" {
  /** The texts of the sources by their short names. */
  export const texts: Readonly<Record<string, string>>;
  /** The short names by the ID of the model and its field. */
  export const fields: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
