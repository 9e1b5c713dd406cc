import { readNumber, writeNumber } from "../../model/number-text.ts";

/** A line `slope` x + `intercept`, one of those of which the largest counts. */
export interface Piece {
  readonly slope: number;
  readonly intercept: number;
}

export const MOST = 8;
/**
 * Slopes are held to two decimals within ±STEEPEST and intercepts within ±HIGHEST, so that two lines that are not
 * parallel meet within |x| <= 1000, where the engine looks for corners.
 */
export const STEEPEST = 10;
export const HIGHEST = 5;

export const RELU: readonly Piece[] = [
  { slope: 0, intercept: 0 },
  { slope: 1, intercept: 0 },
];

/** Lines for whoever wants one more: tangents of a bowl, the flattest ones first. */
const SPARE: readonly Piece[] = [
  { slope: -1, intercept: -0.5 },
  { slope: 1, intercept: -0.5 },
  { slope: 2, intercept: -2 },
  { slope: -2, intercept: -2 },
  { slope: 0.5, intercept: 0 },
  { slope: -0.5, intercept: 0 },
  { slope: 0, intercept: 0.5 },
  { slope: 3, intercept: -4.5 },
];

export interface ReadPieces {
  readonly pieces: readonly Piece[];
  /** One plain sentence for each that could not be taken as written. */
  readonly problems: readonly string[];
}

/** `0,0 1,0`: slope and intercept, a comma between them, a space between two lines. Never throws. */
export function readPieces(text: string): ReadPieces {
  const problems: string[] = [];
  const pieces: Piece[] = [];
  for (const word of text.split(/[\s;]+/).filter((part) => part !== "")) {
    const [slope, intercept, ...more] = word.split(",").map(readNumber);
    if (slope === undefined || intercept === undefined || more.length > 0) {
      problems.push(
        `pieces cannot hold “${word}”: a line is its slope and its height at 0, such as 1,0 or −0.5,2.`,
      );
      continue;
    }
    const piece = held({ slope, intercept });
    pieces.push(piece);
    if (piece.slope !== slope || piece.intercept !== intercept) {
      problems.push(
        `pieces: “${word}” became “${pieceText(piece)}”; slopes go to ±${STEEPEST} and have two decimals, heights go to ±${HIGHEST}.`,
      );
    }
  }
  if (pieces.length > MOST) problems.push(`pieces takes at most ${MOST} lines; the first ones are shown.`);
  if (pieces.length === 0) problems.push("pieces holds no line, so the two of ReLU are shown.");
  return { pieces: pieces.length === 0 ? RELU : pieces.slice(0, MOST), problems };
}

export function piecesText(pieces: readonly Piece[]): string {
  return pieces.map(pieceText).join(" ");
}

/** Within its limits, and at the decimals that are kept. */
export function held({ slope, intercept }: Piece): Piece {
  return { slope: hold(slope, STEEPEST, 2), intercept: hold(intercept, HIGHEST, 4) };
}

/** One line more, of a slope that there is not yet. */
export function withOneMore(pieces: readonly Piece[]): readonly Piece[] {
  const fresh = SPARE.find(({ slope }) => !pieces.some((piece) => piece.slope === slope));
  return [...pieces, fresh ?? { slope: 0, intercept: 1 }].slice(0, MOST);
}

/** The function as it can be typed: `max(0,x)`. */
export function expressionOf(pieces: readonly Piece[]): string {
  const lines = pieces.map(lineText);
  return lines.length === 1 ? lines.join("") : `max(${lines.join(",")})`;
}

/** A line as it can be typed, in as few signs as it takes: `-0.5*x+2`. */
export function lineText({ slope, intercept }: Piece): string {
  const factor = slope === 1 ? "x" : slope === -1 ? "-x" : `${writeNumber(slope)}*x`;
  if (slope === 0) return writeNumber(intercept);
  if (intercept === 0) return factor;
  return `${factor}${intercept < 0 ? "" : "+"}${writeNumber(intercept)}`;
}

function pieceText({ slope, intercept }: Piece): string {
  return `${writeNumber(slope)},${writeNumber(intercept)}`;
}

/** Adding 0 makes −0 a 0. */
function hold(number: number, limit: number, decimals: number): number {
  return Number(Math.min(limit, Math.max(-limit, number)).toFixed(decimals)) + 0;
}
