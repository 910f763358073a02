/** Buttons that copy a field's text; without script the field itself can be marked and copied. */
export function copyTexts() {
  if (!navigator.clipboard) return;
  document.querySelectorAll("[data-copies]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.copies);
      field.select();
      await navigator.clipboard.writeText(field.value);
      button.textContent = button.dataset.done;
      button.setAttribute("role", "status");
    });
  });
}
