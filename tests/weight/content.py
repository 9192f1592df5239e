"""Lists of posts."""

from django.urls import reverse

from campaigns.content.models import Post
from campaigns.planning.models import ChannelChoice
from campaigns.tests.factories import ChannelAccountFactory, PostFactory
from tests.weight import Page


def more_posts(world, number):
    for _ in range(number):
        post = PostFactory(
            campaign=world.campaign, author=world.member, vacancy=world.vacancy
        )
        post.accounts.add(world.account, of_ours(world))


def returned_posts(world, number):
    more_posts(world, number)
    Post.objects.update(status=Post.Status.RETURNED)


def more_channels(world, number):
    for _ in range(number):
        account = of_ours(world)
        world.post.accounts.add(account)
        world.post.variants.create(account=account, text="Another text.")


def more_for_persona(world, number):
    world.campaign.personas.add(world.persona)
    world.persona.doubts = "Is it far?"
    world.persona.save()
    for _ in range(number):
        ChannelChoice.objects.create(
            campaign=world.campaign, account=of_ours(world), reason="Read there"
        )
        PostFactory(
            campaign=world.campaign,
            author=world.member,
            persona=world.persona,
            answers=["Is it far?"],
        )


def of_ours(world):
    return ChannelAccountFactory(
        organisation=world.campaign.organisation, brand=world.brand
    )


PAGES = {
    "posts": Page(lambda w: reverse("campaigns:post-list"), more_posts),
    "composer": Page(
        lambda w: reverse("campaigns:post-edit", args=[w.post.pk]), more_channels
    ),
    "post": Page(lambda w: reverse("campaigns:post", args=[w.post.pk]), more_channels),
    "new-post": Page(lambda w: reverse("campaigns:post-add"), more_channels),
    "persona-drives": Page(
        lambda w: reverse("campaigns:persona-drives", args=[w.persona.pk]),
        more_for_persona,
    ),
    "today-approvals": Page(
        lambda w: reverse("campaigns:today-approvals"), returned_posts
    ),
}
