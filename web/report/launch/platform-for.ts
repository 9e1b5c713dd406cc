import { Cmi5Platform } from "../cmi5/cmi5-platform.ts";
import type { Platform } from "../platform.ts";
import { ScormApi } from "../scorm/api.ts";
import { findApi } from "../scorm/find-api.ts";
import { ScormPlatform } from "../scorm/scorm-platform.ts";
import { scorm12 } from "../scorm/scorm12.ts";
import { scorm2004 } from "../scorm/scorm2004.ts";
import { randomUuid } from "../uuid.ts";
import type { Standard } from "./edition.ts";

/** The adapter of this package, or none where no platform stands around the window. */
export function platformFor(standard: Standard): Platform {
  if (standard === "cmi5") {
    return new Cmi5Platform({
      query: location.search,
      tabStore: () => sessionStorage,
      request: (...parameters) => fetch(...parameters),
      now: () => Date.now(),
      key: randomUuid,
    });
  }
  const dialect = standard === "scorm12" ? scorm12 : scorm2004;
  const api = findApi(window, dialect.apiName);
  return api ? new ScormPlatform(new ScormApi(api, dialect.verbs), dialect) : nobody;
}

/** Stands for a platform where there is none. */
const nobody: Platform = {
  room: 0,
  open: async () => undefined,
  report: async () => ({ isSaved: false, taken: 0, isRefused: false }),
  close: async () => ({ isSaved: false, taken: 0, isRefused: false }),
};
