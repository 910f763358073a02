/** Searching the directory that was taken along, also without a network. Nothing typed leaves the phone. */
const SHORTEST = 4;
const SHARE = 0.6;
const MOST = 20;
const FOLDED = { ä: "a", ö: "o", å: "a", é: "e", ü: "u" };

const folded = (word) => word.toLowerCase().replace(/[äöåéü]/g, (letter) => FOLDED[letter]);

/** How well a word typed fits a word of a service: by the beginning they share. */
export function fit(typed, word) {
  let shared = 0;
  while (shared < typed.length && shared < word.length && typed[shared] === word[shared]) shared += 1;
  const needed = Math.max(Math.min(SHORTEST, typed.length), Math.ceil(typed.length * SHARE));
  return shared < needed ? 0 : shared / Math.max(typed.length, word.length);
}

/** The services that answer, best first: each word typed counts by the best it finds; a name counts double. */
export function answers(services, text) {
  const typed = folded(text).match(/[\p{L}\p{N}]+/gu) || [];
  const points = services.map((service) => {
    const best = (words, word) => words.reduce((most, one) => Math.max(most, fit(word, one)), 0);
    return typed.reduce((sum, word) => sum + Math.max(2 * best(service.n, word), best(service.w, word)), 0);
  });
  const order = services.map((_, place) => place).filter((place) => points[place] > 0);
  return order.sort((a, b) => points[b] - points[a]).slice(0, MOST).map((place) => services[place]);
}

function row(service) {
  const line = document.createElement("li");
  const name = document.createElement("a");
  name.href = service.u;
  name.textContent = service.t;
  const more = document.createElement("p");
  more.textContent = [service.o, service.a].filter(Boolean).join(", ");
  line.append(name, more);
  for (const number of service.p) {
    const call = document.createElement("a");
    call.href = `tel:${number.replaceAll(" ", "")}`;
    call.textContent = number;
    line.append(call);
  }
  const checked = document.createElement("p");
  checked.className = "small muted";
  checked.textContent = service.c;
  line.append(checked);
  return line;
}

export async function takeAlong() {
  const place = document.getElementById("taken-along");
  if (!place || !("serviceWorker" in navigator)) return;
  const button = place.querySelector("[data-take]");
  const form = place.querySelector("form");
  const list = place.querySelector("ul");
  const said = place.querySelector("[role=status]");
  const taken = () => caches.match(place.dataset.index);
  let services = [];

  const open = async () => {
    const kept = await taken();
    if (!kept) return;
    services = (await kept.json()).services;
    form.hidden = false;
    said.textContent = place.dataset.taken.replace("{number}", services.length);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = answers(services, form.elements.words.value);
    list.replaceChildren(...found.map(row));
    said.textContent = found.length ? "" : place.dataset.nothing;
  });
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.serviceWorker.register(place.dataset.worker, { scope: place.dataset.scope });
      const cache = await caches.open("rinnalla-directory");
      const looks = [...document.querySelectorAll("link[rel=stylesheet], link[rel=preload], script[src]")];
      const pages = [location.pathname, ...looks.map((one) => one.href || one.src)];
      // As a stranger gets them: whoever has signed in is named in the head of the page.
      const strangers = pages.map((one) => new Request(one, { credentials: "omit" }));
      await cache.addAll([...strangers, place.dataset.index]);
      await open();
    } catch {
      said.textContent = place.dataset.failed;
    }
  });
  await open();
}
