from tests.guidance.conftest import cast, owner

__all__ = ["cast", "owner"]
