/** How long the browser may take to fetch a file that was just offered to it. */
const LONGEST_MS = 10_000;

/** Offers a text as a file to keep. */
export function saveText(name: string, text: string, type = "text/plain"): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LONGEST_MS);
}
