import { records } from "virtual:search-records";
import { SearchIndex } from "./search-index.ts";

/** Loaded when somebody searches, because the text of the whole course is in it. */
export const courseIndex = new SearchIndex(records);
