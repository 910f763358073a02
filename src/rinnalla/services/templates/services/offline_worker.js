{% autoescape off %}const KEPT = "rinnalla-directory";
const PAGE = "{% url "service_offline" %}";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  const kept = () => caches.match(event.request, { cacheName: KEPT });
  const page = () => (event.request.mode === "navigate" ? caches.match(PAGE, { cacheName: KEPT }) : undefined);
  event.respondWith(fetch(event.request).catch(async () => (await kept()) || (await page()) || Response.error()));
});
{% endautoescape %}