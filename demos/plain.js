/** What a page does with a figure: listens, and sets attributes. */
const place = document.getElementById("x");

document.querySelector("activation-plot")?.addEventListener("experiment-change", (event) => {
  if (place && event instanceof CustomEvent) place.textContent = event.detail.attributes.x;
});
