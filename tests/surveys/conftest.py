from tests.guidance.conftest import cast, outside, owner, window

__all__ = ["cast", "outside", "owner", "window"]
