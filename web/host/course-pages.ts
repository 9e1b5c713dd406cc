import { course } from "virtual:course";
import { addressOfPage } from "./place.ts";

/** The address of a lesson's page, by the lesson's id; undefined where there is no such lesson. */
export function pageOf(lesson: string): string | undefined {
  const slug = lesson === "home" ? "" : course.find(({ id }) => id === lesson)?.slug;
  return slug === undefined ? undefined : new URL(addressOfPage(slug), location.href).href;
}
