/** Moves focus to the error summary of a form, also when a part of the page was replaced. */
export function focusErrors() {
  const focus = () => document.querySelector("[data-error-summary]")?.focus();
  focus();
  document.addEventListener("htmx:after:swap", focus);
}
