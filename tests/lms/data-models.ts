/** What the run-time environments of SCORM allow to be said, element by element, as far as this project says it. */

export interface Element {
  readonly access: "read" | "write" | "both";
  /** `sibling` gives what stands beside it in the same entry of a list. */
  readonly isAllowed: (value: string, sibling: (name: string) => string) => boolean;
}

export interface DataModel {
  readonly elements: Readonly<Record<string, Element>>;
  readonly initial: Readonly<Record<string, string>>;
}

type Test = Element["isAllowed"];

const read: Element = { access: "read", isAllowed: () => false };
const both = (isAllowed: Test): Element => ({ access: "both", isAllowed });
const write = (isAllowed: Test): Element => ({ access: "write", isAllowed });

const oneOf =
  (...words: readonly string[]): Test =>
  (value) =>
    words.includes(value);
const upTo =
  (limit: number): Test =>
  (value) =>
    value.length <= limit;
const like =
  (form: RegExp): Test =>
  (value) =>
    form.test(value);
const between =
  (least: number, most: number, decimals: number): Test =>
  (value) =>
    new RegExp(`^-?\\d+(\\.\\d{1,${decimals}})?$`).test(value) &&
    Number(value) >= least &&
    Number(value) <= most;

const decimal12 = like(/^-?\d{0,3}(\.\d{1,7})?$/);
const score12: Test = (value) => value === "" || between(0, 100, 7)(value, () => "");
const timespan12 = like(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const identifier12 = like(/^[\w-]{1,255}$/);
const results = (wrong: string): Test => {
  const words = oneOf("correct", wrong, "unanticipated", "neutral");
  return (value, sibling) => words(value, sibling) || like(/^-?\d+(\.\d{1,7})?$/)(value, sibling);
};

const responses12: Readonly<Record<string, RegExp>> = {
  choice: /^([0-9a-z](,[0-9a-z])*)?$/,
  sequencing: /^([0-9a-z](,[0-9a-z])*)?$/,
  matching: /^([0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*)?$/,
  numeric: /^-?\d+(\.\d{1,7})?$/,
  "fill-in": /^.{0,255}$/,
  performance: /^.{0,255}$/,
};

export const model12: DataModel = {
  elements: {
    "cmi.core.student_id": read,
    "cmi.core.student_name": read,
    "cmi.core.lesson_mode": read,
    "cmi.core.credit": read,
    "cmi.core.entry": read,
    "cmi.core.total_time": read,
    "cmi.student_data.mastery_score": read,
    "cmi.core.lesson_location": both(upTo(255)),
    "cmi.core.lesson_status": both(oneOf("passed", "completed", "failed", "incomplete", "browsed")),
    "cmi.core.score.raw": both(score12),
    "cmi.core.score.min": both(score12),
    "cmi.core.score.max": both(score12),
    "cmi.core.exit": write(oneOf("time-out", "suspend", "logout", "")),
    "cmi.core.session_time": write(timespan12),
    "cmi.suspend_data": both(upTo(4096)),
    "cmi.interactions.n.id": write(identifier12),
    "cmi.interactions.n.time": write(like(/^[0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,2})?$/)),
    "cmi.interactions.n.type": write(
      oneOf("true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"),
    ),
    "cmi.interactions.n.weighting": write(decimal12),
    "cmi.interactions.n.student_response": write(
      (value, sibling) => responses12[sibling("type")]?.test(value) ?? false,
    ),
    "cmi.interactions.n.result": write(results("wrong")),
    "cmi.interactions.n.latency": write(timespan12),
  },
  initial: {
    "cmi.core.student_id": "s-1",
    "cmi.core.lesson_mode": "normal",
    "cmi.core.lesson_status": "not attempted",
    "cmi.student_data.mastery_score": "80",
  },
};

const identifier = "[^\\s\\[\\]]{1,250}";
const listOf = (item: string): RegExp => new RegExp(`^${item}(\\[,\\]${item})*$`);
const responses2004: Readonly<Record<string, RegExp>> = {
  choice: listOf(identifier),
  sequencing: listOf(identifier),
  matching: listOf(`${identifier}\\[\\.\\]${identifier}`),
  numeric: /^-?\d+(\.\d{1,7})?$/,
  "fill-in": /^.{0,250}$/,
  "long-fill-in": /^[\s\S]{0,4000}$/,
  other: /^.{0,4000}$/,
};
const timespan2004 = like(/^PT\d+(\.\d{1,2})?S$/);
const real = like(/^-?\d+(\.\d{1,7})?$/);

export const model2004: DataModel = {
  elements: {
    "cmi.learner_id": read,
    "cmi.learner_name": read,
    "cmi.mode": read,
    "cmi.credit": read,
    "cmi.entry": read,
    "cmi.total_time": read,
    "cmi.scaled_passing_score": read,
    "cmi.completion_status": both(oneOf("completed", "incomplete", "not attempted", "unknown")),
    "cmi.success_status": both(oneOf("passed", "failed", "unknown")),
    "cmi.progress_measure": both(between(0, 1, 7)),
    "cmi.score.scaled": both(between(-1, 1, 7)),
    "cmi.score.raw": both(real),
    "cmi.score.min": both(real),
    "cmi.score.max": both(real),
    "cmi.location": both(upTo(1000)),
    "cmi.suspend_data": both(upTo(64_000)),
    "cmi.exit": write(oneOf("time-out", "suspend", "logout", "normal", "")),
    "cmi.session_time": write(timespan2004),
    "adl.nav.request": both(oneOf("_none_", "continue", "previous", "exit", "exitAll", "suspendAll")),
    "cmi.interactions.n.id": both(like(/^\S{1,4000}$/)),
    "cmi.interactions.n.type": both(
      oneOf(...Object.keys(responses2004), "true-false", "likert", "performance"),
    ),
    "cmi.interactions.n.timestamp": both(like(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,2}Z$/)),
    "cmi.interactions.n.weighting": both(real),
    "cmi.interactions.n.learner_response": both(
      (value, sibling) => responses2004[sibling("type")]?.test(value) ?? false,
    ),
    "cmi.interactions.n.result": both(results("incorrect")),
    "cmi.interactions.n.latency": both(timespan2004),
  },
  initial: {
    "cmi.learner_id": "s-1",
    "cmi.mode": "normal",
    "cmi.completion_status": "unknown",
    "cmi.success_status": "unknown",
    "cmi.scaled_passing_score": "0.8",
  },
};
