"""Records of competence."""

from rinnalla.competence.models.assessment import AssessmentRound, SelfAssessment, Share, TeamMap
from rinnalla.competence.models.framework import Framework, FrameworkVersion, StagedFramework
from rinnalla.competence.models.profile import Profile
from rinnalla.competence.models.wishes import TrainingWishes

__all__ = [
    "AssessmentRound",
    "Framework",
    "FrameworkVersion",
    "Profile",
    "SelfAssessment",
    "Share",
    "StagedFramework",
    "TeamMap",
    "TrainingWishes",
]
