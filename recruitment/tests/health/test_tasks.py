"""What travels through Redis: bells, and nothing that anybody could read or lose."""

import inspect

from recruitment.celery import app


def test_no_task_of_ours_takes_anything_at_all():
    app.loader.import_default_modules()
    ours = [task for name, task in app.tasks.items() if not name.startswith("celery.")]

    taking = [task.name for task in ours if inspect.signature(task.run).parameters]

    assert ours
    assert taking == []
