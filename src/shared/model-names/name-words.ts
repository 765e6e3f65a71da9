/** Words of which every name has one, in small letters. */
export const NAME_WORDS = ["claude", "opus", "sonnet", "haiku", "fable", "mythos"] as const;
