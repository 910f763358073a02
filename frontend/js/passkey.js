/**
 * Passkeys: asks the device and sends its answer with the form. Where the browser knows none, the button stays hidden
 * and the password is the way in.
 */
export function usePasskeys() {
  const known = window.PublicKeyCredential?.parseRequestOptionsFromJSON && navigator.credentials;
  if (!known) return;
  document.querySelectorAll("[data-passkey]").forEach((place) => {
    place.hidden = false;
    place.querySelector("form").addEventListener("submit", (event) => answer(event, place), { capture: true });
  });
}

async function answer(event, place) {
  const form = event.target;
  const field = form.elements.credential;
  if (place.dataset.answered) {
    delete place.dataset.answered;
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  const failed = place.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  try {
    field.value = JSON.stringify(await ask(place));
    place.dataset.answered = "yes";
    form.requestSubmit();
  } catch {
    field.value = "";
    failed.hidden = false;
  }
}

async function ask(place) {
  const { passkey, options, address } = place.dataset;
  const said = options ? JSON.parse(options) : await (await fetch(address)).json();
  const credential =
    passkey === "create"
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(said.publicKey),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(said.publicKey),
        });
  return credential.toJSON();
}
