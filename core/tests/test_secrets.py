"""Secrets at rest open only where they belong."""

import pytest

from core.secrets import CannotOpen, seal, unseal

NEW, OLD = f"k2:{'cd' * 32}", f"k1:{'ab' * 32}"


def test_what_was_sealed_opens_at_its_place():
    sealed = seal({"token": "s3cret"}, place="account:1")

    assert "s3cret" not in sealed
    assert unseal(sealed, place="account:1") == {"token": "s3cret"}


def test_a_ciphertext_moved_to_another_row_does_not_open():
    sealed = seal({"token": "s3cret"}, place="account:1")

    with pytest.raises(CannotOpen):
        unseal(sealed, place="account:2")


def test_after_a_rotation_the_old_ones_still_open(settings):
    settings.FIELD_KEYS = OLD
    sealed = seal({"token": "s3cret"}, place="account:1")

    settings.FIELD_KEYS = f"{NEW},{OLD}"

    assert unseal(sealed, place="account:1") == {"token": "s3cret"}
    assert seal({}, place="account:1").startswith("k2:")


def test_without_the_key_it_stays_closed(settings):
    settings.FIELD_KEYS = OLD
    sealed = seal({"token": "s3cret"}, place="account:1")
    settings.FIELD_KEYS = NEW

    with pytest.raises(CannotOpen):
        unseal(sealed, place="account:1")
