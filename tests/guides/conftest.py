from tests.guidance.conftest import cast, common, owner, people, pytest_generate_tests

__all__ = ["cast", "common", "owner", "people", "pytest_generate_tests"]
