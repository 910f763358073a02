/** "More" of the phone's bottom bar closes with Escape and with a press elsewhere. */
export function closeMore() {
  const more = document.querySelector(".bottom-more");
  if (!more) return;
  document.addEventListener("click", (event) => {
    if (!more.contains(event.target)) more.open = false;
  });
  more.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    more.open = false;
    more.querySelector("summary").focus();
  });
}
