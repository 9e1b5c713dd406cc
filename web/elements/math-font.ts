import font from "virtual:math-font";

/** The font of the formulas in figures: a shadow root cannot bring one. Browsers fetch it when a formula first needs it. */
export function addMathFont(): void {
  document.fonts.add(new FontFace("STIX Two Math Part", `url(${JSON.stringify(font)})`, { display: "swap" }));
}
