"""Records of the operating model."""

from rinnalla.cycle.models.cycle import Cycle, CycleTask, Step
from rinnalla.cycle.models.plan import Plan, PlanGoal, PlanMark

__all__ = ["Cycle", "CycleTask", "Plan", "PlanGoal", "PlanMark", "Step"]
