"""What strengthens competence, a file for each noun."""

from rinnalla.learning.models.attendance import Attendance
from rinnalla.learning.models.event import TrainingEvent, TrainingSession, TrainingTopic
from rinnalla.learning.models.learning_time import LearningTime
from rinnalla.learning.models.material import Material
from rinnalla.learning.models.offer import HelpOffer
from rinnalla.learning.models.pair import Pair, Visit
from rinnalla.learning.models.question import AdvanceQuestion
from rinnalla.learning.models.registration import Registration, TeamRegistration
from rinnalla.learning.models.use import TeamReflection, UseCheck, UsePlan

__all__ = [
    "AdvanceQuestion",
    "Attendance",
    "HelpOffer",
    "LearningTime",
    "Material",
    "Pair",
    "Registration",
    "TeamReflection",
    "TeamRegistration",
    "TrainingEvent",
    "TrainingSession",
    "TrainingTopic",
    "UseCheck",
    "UsePlan",
    "Visit",
]
