/** The page's own line for what concerns it as a whole; figures speak for themselves. */
export function say(sentence: string): void {
  const notice = document.getElementById("page-notice");
  if (!notice) return;
  notice.textContent = sentence;
  notice.hidden = false;
}
