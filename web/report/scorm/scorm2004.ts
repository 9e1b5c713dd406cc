import type { Dialect } from "./dialect.ts";
import { decimal, numberFrom, response2004, resultOf, timespan2004, timestamp2004 } from "./spelling.ts";

const ROOM = 64_000;
const LOCATION_ROOM = 1000;

/** SCORM 2004, 4th edition: completion, success and progress each by themselves. */
export const scorm2004: Dialect = {
  apiName: "API_1484_11",
  verbs: {
    initialize: "Initialize",
    terminate: "Terminate",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    error: "GetLastError",
  },
  room: ROOM,
  learner: "cmi.learner_id",
  suspendData: "cmi.suspend_data",
  missed: ["cmi.suspend_data", "cmi.completion_status", "cmi.success_status"],
  mode: "cmi.mode",
  outcome: (get) => {
    const success = get("cmi.success_status");
    const [scaled, raw, max] = ["scaled", "raw", "max"].map((name) => numberFrom(get(`cmi.score.${name}`)));
    const isCompleted = get("cmi.completion_status") === "completed";
    return {
      completion: isCompleted ? "completed" : "incomplete",
      success: success === "passed" || success === "failed" ? success : "unknown",
      progress: isCompleted ? 1 : Math.min(0.99, Math.max(0, numberFrom(get("cmi.progress_measure")) || 0)),
      ...(scaled !== undefined && scaled >= 0
        ? { score: { scaled, raw: raw || 100 * scaled, max: max || 100 } }
        : {}),
    };
  },
  mastery: (get) => numberFrom(get("cmi.scaled_passing_score")),
  begun: (get, mode) => {
    if (mode !== "normal") return [];
    const isNew = !["incomplete", "completed"].includes(get("cmi.completion_status"));
    return [...(isNew ? [["cmi.completion_status", "incomplete"] as const] : []), ["cmi.exit", "suspend"]];
  },
  status: ({ completion, success, progress }) => [
    ["cmi.completion_status", completion],
    ["cmi.progress_measure", decimal(progress, 2)],
    ...(success === "unknown" ? [] : [["cmi.success_status", success] as const]),
  ],
  // In percent, as in 1.2: a grade book may take the raw score for its own points and never look at the largest one.
  score: ({ score }) =>
    score
      ? [
          ["cmi.score.min", "0"],
          ["cmi.score.max", "100"],
          ["cmi.score.raw", decimal(100 * score.scaled, 2)],
          ["cmi.score.scaled", decimal(score.scaled, 4)],
        ]
      : [],
  place: ({ location, suspendData, seconds }) => [
    ...(location === "" ? [] : [["cmi.location", location.slice(0, LOCATION_ROOM)] as const]),
    ["cmi.suspend_data", suspendData],
    ["cmi.session_time", timespan2004(seconds)],
    ["cmi.exit", "suspend"],
  ],
  leave: [["adl.nav.request", "suspendAll"]],
  interaction: (interaction) => {
    const [type, answer] = response2004(interaction.response);
    return [
      ["id", interaction.id],
      ["type", type],
      ["timestamp", timestamp2004(interaction.at)],
      ["weighting", decimal(interaction.weighting, 2)],
      // An answer without an option is one that a platform may refuse.
      ...(answer === "" ? [] : [["learner_response", answer] as const]),
      ["result", resultOf(interaction, "incorrect")],
      ["latency", timespan2004(interaction.latencySeconds)],
    ];
  },
};
