import { createStore } from "../../ui/create-store.ts";
import { recall } from "../../ui/device-storage.ts";

/** The `localStorage` key of the saved views. */
export const SAVED_VIEWS = "saved-views";

/** Whether any view was saved, so that it is worth loading what shows them. */
export const hasSavedViews = createStore(recall(SAVED_VIEWS) !== null);
