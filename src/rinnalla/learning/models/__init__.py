"""What strengthens competence, a file for each noun."""

from rinnalla.learning.models.attendance import Attendance
from rinnalla.learning.models.event import TrainingEvent, TrainingSession, TrainingTopic
from rinnalla.learning.models.expert import Engagement, EngagementFeedback, Expert
from rinnalla.learning.models.learning_time import LearningTime
from rinnalla.learning.models.material import Material
from rinnalla.learning.models.offer import HelpOffer
from rinnalla.learning.models.pair import Pair, Visit
from rinnalla.learning.models.question import AdvanceQuestion
from rinnalla.learning.models.registration import Registration, TeamRegistration
from rinnalla.learning.models.synthesis import Remark, Synthesis, WorkshopAgreement
from rinnalla.learning.models.use import TeamReflection, UseCheck, UsePlan
from rinnalla.learning.models.workshop import Cluster, Contribution, Round, Seat, Sheet, Table, Workshop

__all__ = [
    "AdvanceQuestion",
    "Attendance",
    "Cluster",
    "Contribution",
    "Engagement",
    "EngagementFeedback",
    "Expert",
    "HelpOffer",
    "LearningTime",
    "Material",
    "Pair",
    "Registration",
    "Remark",
    "Round",
    "Seat",
    "Sheet",
    "Synthesis",
    "Table",
    "TeamReflection",
    "TeamRegistration",
    "TrainingEvent",
    "TrainingSession",
    "TrainingTopic",
    "UseCheck",
    "UsePlan",
    "Visit",
    "Workshop",
    "WorkshopAgreement",
]
