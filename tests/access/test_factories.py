from rinnalla.guidance.choices import PeriodState, RequestState, SummaryState


def test_the_walked_path_has_been_walked(walk):
    states = (walk.request.state, walk.period.__class__.objects.get().state, walk.summary.state)

    assert states == (RequestState.COMPLETED, PeriodState.STARTING, SummaryState.READ)
