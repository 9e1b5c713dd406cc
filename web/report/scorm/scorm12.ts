import type { Outcome } from "../outcome.ts";
import type { Dialect } from "./dialect.ts";
import { decimal, numberFrom, response12, resultOf, timeOfDay12, timespan12 } from "./spelling.ts";

const ROOM = 4096;
const LOCATION_ROOM = 255;

/** SCORM 1.2 has one status for completion and success together. */
export const scorm12: Dialect = {
  apiName: "API",
  verbs: {
    initialize: "LMSInitialize",
    terminate: "LMSFinish",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    error: "LMSGetLastError",
  },
  room: ROOM,
  learner: "cmi.core.student_id",
  suspendData: "cmi.suspend_data",
  missed: ["cmi.suspend_data", "cmi.core.lesson_status"],
  mode: "cmi.core.lesson_mode",
  outcome: (get) => {
    const status = get("cmi.core.lesson_status");
    const raw = numberFrom(get("cmi.core.score.raw"));
    const isCompleted = ["passed", "failed", "completed"].includes(status);
    const success = status === "passed" || status === "failed" ? status : "unknown";
    return {
      completion: isCompleted ? "completed" : "incomplete",
      success,
      progress: isCompleted ? 1 : 0,
      ...(raw >= 0 ? { score: { raw, max: 100, scaled: Math.min(1, raw / 100) } } : {}),
    };
  },
  mastery: (get) => numberFrom(get("cmi.student_data.mastery_score")) / 100,
  begun: (get, mode) => {
    const status = get("cmi.core.lesson_status");
    const isUntouched = status === "" || status === "not attempted";
    if (mode === "browse" && isUntouched) return [["cmi.core.lesson_status", "browsed"]];
    if (mode !== "normal") return [];
    const isNew = isUntouched || status === "browsed";
    return [
      ...(isNew ? [["cmi.core.lesson_status", "incomplete"] as const] : []),
      ["cmi.core.exit", "suspend"],
    ];
  },
  status: (outcome) => [["cmi.core.lesson_status", statusOf(outcome)]],
  // A platform with a mark judges every score it has, so there is none before the last question.
  score: ({ completion, score }) =>
    completion === "completed" && score
      ? [
          ["cmi.core.score.min", "0"],
          ["cmi.core.score.max", "100"],
          ["cmi.core.score.raw", decimal(100 * score.scaled, 2)],
        ]
      : [],
  place: ({ location, suspendData, seconds }) => [
    ...(location === "" ? [] : [["cmi.core.lesson_location", location.slice(0, LOCATION_ROOM)] as const]),
    ["cmi.suspend_data", suspendData],
    ["cmi.core.session_time", timespan12(seconds)],
    ["cmi.core.exit", "suspend"],
  ],
  leave: [],
  interaction: (interaction) => {
    const [type, answer] = response12(interaction.response);
    return [
      ["id", interaction.id],
      ["time", timeOfDay12(interaction.at)],
      ["type", type],
      ["weighting", decimal(interaction.weighting, 2)],
      ["student_response", answer],
      ["result", resultOf(interaction, "wrong")],
      ["latency", timespan12(interaction.latencySeconds)],
    ];
  },
};

function statusOf({ completion, success }: Outcome): string {
  if (completion === "incomplete") return "incomplete";
  return success === "unknown" ? "completed" : success;
}
