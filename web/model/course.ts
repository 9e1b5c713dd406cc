/** The course in outline, as the lesson compiler finds it: what there is to read and to answer. */

export interface CoursePart {
  /** The heading's id: its place in the page. */
  readonly id: string;
  readonly title: string;
}

export interface CourseQuestion {
  readonly id: string;
  readonly points: number;
}

export interface CourseLesson {
  readonly id: string;
  /** The page's folder in the site. */
  readonly slug: string;
  readonly title: string;
  /** The sections that everybody should read; what is for the curious is not among them. */
  readonly parts: readonly CoursePart[];
  readonly questions: readonly CourseQuestion[];
}
