/** Two classes apart from each other, or a height over the plane to be learned; `normal` has nothing to learn. */
export type DatasetName =
  | "xor"
  | "circles"
  | "moons"
  | "spirals"
  | "gaussians"
  | "plane"
  | "curve"
  | "normal";

export interface DatasetCalls {
  /**
   * Points of the plane with what is to be learned of them; cpp/datasets/dataset.hpp says how each set is made. The same
   * arguments give the same set, and a longer set begins with the shorter ones.
   */
  dataset: {
    args: {
      readonly name: DatasetName;
      /** 1 to 100000 */
      readonly count: number;
      /** Deviation of what is added to each coordinate of a class, or to the height; 0 to 10. Left out: 0. */
      readonly noise?: number | undefined;
      /** 0 to 2^32 - 1 */
      readonly seed: number;
    };
    result: {
      /** count x 2, point by point; all but `normal`, and without noise, lies within -1 to 1. */
      readonly inputs: Float32Array<ArrayBuffer>;
      /** One a point: class 0 or 1, or a height. */
      readonly targets: Float32Array<ArrayBuffer>;
    };
  };
}
