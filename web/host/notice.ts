/** The page's own place for what concerns it as a whole, a line each; figures speak for themselves. */
export function say(sentence: string): void {
  const notice = document.getElementById("page-notice");
  if (!notice || [...notice.children].some(({ textContent }) => textContent === sentence)) return;
  const line = document.createElement("p");
  line.textContent = sentence;
  notice.append(line);
  notice.hidden = false;
}
