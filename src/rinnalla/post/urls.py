"""Addresses of the post."""

from django.urls import path

from rinnalla.post import mailbox

urlpatterns = [path("posti", mailbox.mailbox, name="mailbox")]
