import { createContext } from "react";

/** The ID of the model whose details are open, for the names of models in a view; null when none is. */
export const OpenIdContext = createContext<string | null>(null);
