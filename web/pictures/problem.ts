/** Why a file cannot be taken as a picture: a plain sentence, to be shown to the learner as it stands. */
export class PictureProblem extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "PictureProblem";
  }
}
