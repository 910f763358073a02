/** At a table: when another round has begun and nothing has been typed, the place to write becomes that round's. */
export function followRounds() {
  const place = document.querySelector("[data-written-for]");
  if (!document.getElementById("live")) return;
  document.addEventListener("htmx:after:swap", () => {
    const round = document.getElementById("live")?.dataset.round ?? "";
    const typed = place?.querySelector("textarea")?.value.trim();
    if (!typed && round !== (place?.dataset.writtenFor ?? "")) window.location.reload();
  });
}
