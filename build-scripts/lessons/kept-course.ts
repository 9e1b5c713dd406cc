import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";
import type { Course } from "./compile.ts";
import { type BuiltCourse, loadCourseModule, resolveCourseModule } from "./course-modules.ts";

const FILE = "build/compiled-course.json";

/** Leaves the compiled course for editions that are built after the site, so that all of them say the same. */
export async function keepCourse(root: string, { course, fontFace }: BuiltCourse): Promise<void> {
  const file = join(root, FILE);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ fontFace, course: { ...course, pages: [...course.pages] } }));
}

async function keptCourse(root: string): Promise<BuiltCourse> {
  let text: string;
  try {
    text = await readFile(join(root, FILE), "utf8");
  } catch {
    throw new Error(`${FILE} is missing: build the site first.`);
  }
  const { fontFace, course }: KeptCourse = JSON.parse(text);
  return { fontFace, course: { ...course, pages: new Map(course.pages) } };
}

export interface CourseSource {
  /** Gives a bundle what it needs of the course. */
  readonly modules: Plugin;
  /** Once the build has started. */
  readonly built: () => BuiltCourse;
}

/** For editions that are built after the site: the course as it has left it. */
export function keptCourseSource(root: string): CourseSource {
  let course: BuiltCourse | undefined;
  const built = (): BuiltCourse => {
    if (!course) throw new Error("The course is read when the build starts.");
    return course;
  };
  const modules: Plugin = {
    name: "kept-course",
    async buildStart() {
      course = await keptCourse(root);
    },
    resolveId: (id) => resolveCourseModule(id),
    load: (id) => loadCourseModule(id, built),
  };
  return { modules, built };
}

interface KeptCourse {
  readonly fontFace: string;
  readonly course: Omit<Course, "pages"> & { readonly pages: [string, MapValue<Course["pages"]>][] };
}

type MapValue<Whole> = Whole extends ReadonlyMap<string, infer Value> ? Value : never;
