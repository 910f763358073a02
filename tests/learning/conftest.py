from tests.guidance.conftest import cast, common, outside, owner, people, pytest_generate_tests, window

__all__ = ["cast", "common", "outside", "owner", "people", "pytest_generate_tests", "window"]
