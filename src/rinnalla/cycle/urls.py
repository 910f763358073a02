"""Addresses of the operating model a team walks."""

from django.urls import path

from rinnalla.cycle.views import cycle, plan

urlpatterns = [
    path("osaaminen/vuosi/", cycle.cycle_list, name="cycle_list"),
    path("osaaminen/vuosi/tiimi/<uuid:pk>", cycle.cycle_new, name="cycle_new"),
    path("osaaminen/vuosi/<uuid:pk>", cycle.cycle, name="cycle"),
    path("osaaminen/vuosi/<uuid:pk>/paata", cycle.cycle_end, name="cycle_end"),
    path("osaaminen/vuosi/<uuid:pk>/esityslista", cycle.cycle_agenda, name="cycle_agenda"),
    path("osaaminen/vuosi/<uuid:pk>/kasikirja", cycle.cycle_handbook, name="cycle_handbook"),
    path("osaaminen/vaiheet/<uuid:pk>", cycle.step, name="step"),
    path("osaaminen/vaiheet/<uuid:pk>/tilanne", cycle.step_move, name="step_move"),
    path("osaaminen/vaiheet/<uuid:pk>/tehtava", cycle.cycle_task_new, name="cycle_task_new"),
    path("osaaminen/tehtavat/<uuid:pk>/tehty", cycle.cycle_task_done, name="cycle_task_done"),
    path("osaaminen/suunnitelmat/<uuid:pk>", plan.plan, name="plan_of_cycle"),
    path("osaaminen/suunnitelmat/<uuid:pk>/tavoite", plan.goal_of_plan_new, name="goal_of_plan_new"),
    path("osaaminen/suunnitelmat/<uuid:pk>/merkinta", plan.plan_mark, name="plan_mark"),
    path("osaaminen/suunnitelmat/<uuid:pk>/siirra", plan.plan_move, name="plan_move"),
    path("osaaminen/tavoitteet/<uuid:pk>", plan.goal_of_plan, name="goal_of_plan"),
    path("osaaminen/tavoitteet/<uuid:pk>/pois", plan.goal_of_plan_remove, name="goal_of_plan_remove"),
]
