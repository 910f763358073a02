"""Every address of the product."""

from django.urls import include, path

# What is asked for most by most people stands first: addresses are tried in their order.
urlpatterns = [
    path("", include("rinnalla.surveys.urls")),
    path("", include("rinnalla.learning.urls")),
    path("", include("rinnalla.home.urls")),
    path("", include("rinnalla.people.urls")),
    path("", include("rinnalla.post.urls")),
    path("", include("rinnalla.guides.urls")),
    path("", include("rinnalla.guidance.urls")),
    path("", include("rinnalla.services.urls")),
    path("", include("rinnalla.competence.urls")),
    path("", include("rinnalla.cycle.urls")),
    path("", include("rinnalla.support.urls")),
    path("", include("rinnalla.web.urls")),
]
handler400 = "rinnalla.web.errors.bad_request"
handler403 = "rinnalla.web.errors.forbidden"
handler404 = "rinnalla.web.errors.not_found"
handler429 = "rinnalla.web.errors.too_many"
handler500 = "rinnalla.web.errors.failed"
