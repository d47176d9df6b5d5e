"""Why a talk has the method that it has, or none; and what else would do."""

from collections.abc import Iterator, Mapping

from ..language import Text, text, texts
from ..programme import Fit, Lack, Offer, stretched
from ..schema import Workshop
from ..terms import Profile
from .cards import people
from .words import PLACES, PROFILES

_START: Mapping[Profile, Text] = {
    "unknown": text("begin with experiences"),
    "different-pictures": text("put experiences side by side"),
    "live-tension": text("look at what both sides are worth"),
    "clash": text("let both sides be heard"),
    "at-rest": text("say what already works"),
    "shared-task": text("keep to one small step"),
}
"""What a method does for a group of which nothing is known yet, by the profile that it suits best."""


def why(fit: Fit, minutes: int, profile: Profile | None, workshop: Workshop) -> Iterator[Text]:
    """Say why this method was picked, and what becomes of minutes that it does not ask for."""
    if profile and profile not in fit.method.profiles:
        yield text("It was chosen; it was not made for the profile {profile}.", profile=PROFILES[profile])
    elif profile:
        yield text("It suits the profile {profile}.", profile=PROFILES[profile])
    else:
        start = _START[fit.method.profiles[0]]
        yield text("You do not know yet how the group sees this: {start}.", start=start)
    place = PLACES[workshop.place]
    if workshop.place in fit.method.place:
        yield text("It takes {length} and can be done {place}.", length=length(fit), place=place)
    else:
        yield text("It takes {length}, and was not made to be done {place}.", length=length(fit), place=place)
    yield _company(fit, workshop)
    if minutes > fit.minutes:
        yield _extra(fit, minutes)


def length(fit: Fit) -> Text:
    """Say how long a method takes."""
    return texts("{count} minute", "{count} minutes", fit.minutes)


def _company(fit: Fit, workshop: Workshop) -> Text:
    size = fit.method.group_size
    if workshop.people is None:
        return text("It works with {least} to {most} people.", least=size.min, most=size.max)
    if fit.groups == 1:
        return text(
            "It works with {least} to {most} people; you are with {people}.",
            least=size.min,
            most=size.max,
            people=workshop.people,
        )
    return text(
        "It works with {least} to {most} people; you are with {people}, so work in {groups} groups at once, "
        "each with someone who leads.",
        least=size.min,
        most=size.max,
        people=workshop.people,
        groups=fit.groups,
    )


def _extra(fit: Fit, minutes: int) -> Text:
    steps = fit.method.steps
    own = [step.minutes for step in steps]
    longer = [
        step.title
        for step, before, after in zip(steps, own, stretched(steps, minutes), strict=True)
        if after > before
    ]
    extra = minutes - fit.minutes
    if len(longer) == 1:
        return texts(
            "The extra minute goes to the step {step}.",
            "The {count} extra minutes go to the step {step}.",
            extra,
            step=longer[0],
        )
    return text("The {count} extra minutes are spread over the steps.", count=extra)


def why_none(minutes: int, offer: Offer, profile: Profile | None, workshop: Workshop) -> Iterator[Text]:
    """Say what stands in the way of a method, and what to do instead."""
    yield _obstacle(offer.lack, minutes, offer, profile, workshop)
    yield text("So hold a round.")


def _obstacle(lack: Lack, minutes: int, offer: Offer, profile: Profile | None, workshop: Workshop) -> Text:
    match lack:
        case "profile" if profile:
            return text("No method suits the profile {profile}.", profile=PROFILES[profile])
        case "profile":
            return text("There are no methods.")
        case "place":
            return text("No method that suits can be done {place}.", place=PLACES[workshop.place])
        case "people":
            return texts(
                "No method that suits works with {count} person.",
                "No method that suits works with {count} people.",
                workshop.people or 0,
            )
        case "minutes":
            least = min((*offer.fits, *offer.longer), key=lambda fit: fit.minutes)
            return text(
                "No method that suits fits in {minutes} minutes: the shortest, {name}, takes {least}.",
                minutes=minutes,
                name=least.method.name,
                least=least.minutes,
            )


def fits_too(offer: Offer, minutes: int, but: Fit | None) -> Iterator[Text]:
    """Name the other methods that fit in these minutes, with these people."""
    for fit in sorted((*offer.fits, *offer.longer), key=lambda fit: (fit.groups, fit.rank)):
        if fit.minutes <= minutes and (but is None or fit.method.id != but.method.id):
            yield _named(fit)


def with_more_time(offer: Offer, minutes: int) -> Iterator[Text]:
    """Name the methods that would fit if there were more time."""
    for fit in sorted((*offer.fits, *offer.longer), key=lambda fit: fit.minutes):
        if fit.minutes > minutes:
            yield _named(fit)


def in_a_smaller_group(offer: Offer) -> Iterator[Text]:
    """Name the methods that would fit if there were fewer people."""
    for method in offer.smaller:
        yield text("{name} ({people})", name=method.name, people=people(method))


def _named(fit: Fit) -> Text:
    if fit.groups == 1:
        return text("{name} ({length})", name=fit.method.name, length=length(fit))
    return text(
        "{name} ({length}, in {groups} groups)", name=fit.method.name, length=length(fit), groups=fit.groups
    )
