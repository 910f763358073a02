"""The records, a file for each noun."""

from rinnalla.learning.models.expert import Engagement, EngagementFeedback, Expert
from rinnalla.learning.models.synthesis import Remark, Synthesis, WorkshopAgreement
from rinnalla.learning.models.workshop import Cluster, Contribution, Round, Seat, Sheet, Table, Workshop

__all__ = [
    "Cluster",
    "Contribution",
    "Engagement",
    "EngagementFeedback",
    "Expert",
    "Remark",
    "Round",
    "Seat",
    "Sheet",
    "Synthesis",
    "Table",
    "Workshop",
    "WorkshopAgreement",
]
