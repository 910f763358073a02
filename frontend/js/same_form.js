/**
 * A form one comes back to keeps the id it was sent with, so that sending it again leads to the same result.
 * Once something in it is changed, it is a new form.
 */
export function keepIds() {
  const cameBack = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
  const kept = (cameBack && history.state?.submissions) || {};
  const ids = {};
  const remember = () => history.replaceState({ ...history.state, submissions: ids }, "");
  document.querySelectorAll("main form input[name=submission]").forEach((field) => {
    const { form, value: fresh } = field;
    const name = form.getAttribute("action") ?? "";
    field.value = kept[name] ?? fresh;
    ids[name] = field.value;
    form.addEventListener("input", () => {
      field.value = fresh;
      ids[name] = fresh;
      remember();
    });
  });
  remember();
}
