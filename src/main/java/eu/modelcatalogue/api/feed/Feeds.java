package eu.modelcatalogue.api.feed;

import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.ledger.Archive;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Facts;
import eu.modelcatalogue.question.Address;
import eu.modelcatalogue.question.Search;
import eu.modelcatalogue.words.Answering;
import eu.modelcatalogue.words.Language;
import eu.modelcatalogue.words.Wording;
import eu.modelcatalogue.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in each feed. */
@ApplicationScoped
class Feeds {

    private final PublicAddress address;

    Feeds(PublicAddress address) {
        this.address = address;
    }

    /**
     * The editions.
     *
     * @param all headers of all editions
     */
    Feed editions(Edition edition, Collection<EditionHeader> all, Language language, String self) {
        Words words = Words.in(language);
        return feed(
                edition,
                "editions",
                words.phrase("feed.editions"),
                self,
                page("/about", language),
                language,
                all.stream()
                        .map(header -> new Feed.Item(
                                Feed.named("edition " + header.number() + " " + header.digest()),
                                words.phrase("feed.edition", Integer.toString(header.number())),
                                page(new Address("/").pinned(header.number()), language),
                                header.publishedAt(),
                                words.phrase(
                                        "feed.editionChanges",
                                        header.reason(),
                                        Integer.toString(header.changes().modelsAdded()),
                                        Integer.toString(header.changes().modelsRemoved()),
                                        Integer.toString(header.changes().claimsAdded()),
                                        Integer.toString(header.changes().claimsRetired()),
                                        header.digest())))
                        .toList());
    }

    /** The profiles: an item for each released version. */
    Feed profiles(Edition edition, Language language, String self) {
        return feed(
                edition,
                "profiles",
                Words.in(language).phrase("feed.profiles"),
                self,
                page("/profiles", language),
                language,
                edition.profiles().values().stream()
                        .map(profile -> new Feed.Item(
                                Feed.named("profile " + profile.key()),
                                profile.title().in(language.word()) + " (" + profile.key() + ")",
                                page("/profiles/" + profile.key(), language),
                                day(profile.releasedOn()),
                                profile.purpose().in(language.word())))
                        .toList());
    }

    /** The licences, those of which something was said last first. */
    Feed licences(Edition edition, Language language, String self) {
        return feed(
                edition,
                "licences",
                Words.in(language).phrase("feed.licences"),
                self,
                page("/licences", language),
                language,
                edition.licences().values().stream()
                        .map(licence -> new Feed.Item(
                                Feed.named("licence " + licence.id()),
                                licence.name(),
                                page("/licences/" + licence.id(), language),
                                newest(licence.facts()).orElse(Instant.EPOCH),
                                licence.summary().getOrDefault(language.word(), licence.name())))
                        .toList());
    }

    /** What a search finds, those that changed last first. */
    Feed models(Edition edition, Search search, Language language, String self) {
        Wording wording = new Wording(edition, language);
        Answering answering = new Answering(language);
        String asked = search.at("/").values().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(", "));
        return feed(
                edition,
                "models " + asked,
                asked.isEmpty()
                        ? Words.in(language).phrase("feed.models")
                        : Words.in(language).phrase("feed.modelsFound", asked),
                self,
                address.of(search.at("/").in(language).written()),
                language,
                edition.index().search(search.query()).page().stream()
                        .map(model -> new Feed.Item(
                                Feed.named("model " + model.id()),
                                model.name(),
                                page("/models/" + model.id(), language),
                                edition.changed(model).orElse(edition.header().publishedAt()),
                                wording.label(edition.label(model)) + ". "
                                        + answering.sentence(edition.publicUse(model))))
                        .toList());
    }

    /**
     * What editions brought about a model.
     *
     * @param held all that was ever said of it
     * @param all headers of all editions
     */
    Feed model(
            Edition edition,
            AiModel model,
            List<Archive.Held> held,
            Collection<EditionHeader> all,
            Language language,
            String self) {
        Wording wording = new Wording(edition, language);
        Map<Integer, List<Claim>> said = new TreeMap<>();
        Map<Integer, List<Claim>> withdrawn = new TreeMap<>();
        for (Archive.Held one : held) {
            said.computeIfAbsent(one.firstEdition(), absent -> new ArrayList<>())
                    .add(one.claim());
            if (one.retiredEdition() != null) {
                withdrawn
                        .computeIfAbsent(one.retiredEdition(), absent -> new ArrayList<>())
                        .add(one.claim());
            }
        }
        return feed(
                edition,
                "history of " + model.id(),
                Words.in(language).phrase("feed.model", model.name()),
                self,
                page("/models/" + model.id(), language),
                language,
                all.stream()
                        .filter(header -> said.containsKey(header.number()) || withdrawn.containsKey(header.number()))
                        .map(header -> {
                            List<Claim> added = said.getOrDefault(header.number(), List.of());
                            List<Claim> gone = withdrawn.getOrDefault(header.number(), List.of());
                            return new Feed.Item(
                                    Feed.named("history of " + model.id() + " in " + header.number()),
                                    Words.in(language)
                                            .phrase("feed.modelIn", model.name(), Integer.toString(header.number())),
                                    page(new Address("/models/" + model.id()).pinned(header.number()), language),
                                    header.publishedAt(),
                                    Words.in(language)
                                            .phrase(
                                                    "feed.modelChanges",
                                                    Integer.toString(added.size()),
                                                    Integer.toString(gone.size()),
                                                    Stream.concat(added.stream(), gone.stream())
                                                            .map(claim -> wording.attribute(claim.attribute()))
                                                            .distinct()
                                                            .collect(Collectors.joining(", "))));
                        })
                        .toList());
    }

    private Feed feed(
            Edition edition,
            String id,
            String title,
            String self,
            String page,
            Language language,
            List<Feed.Item> items) {
        return Feed.of(
                Feed.named("feed of " + id),
                title,
                address.of(self),
                page,
                edition.header().publishedAt(),
                language.word(),
                items);
    }

    private String page(String path, Language language) {
        return page(new Address(path), language);
    }

    private String page(Address page, Language language) {
        return address.of(page.in(language).written());
    }

    /** The day of the newest evidence. */
    private static Optional<Instant> newest(Facts facts) {
        return facts.all().stream()
                .flatMap(fact -> Stream.concat(fact.evidence().stream(), fact.dissent().stream()))
                .map(Claim::asOf)
                .max(Comparator.naturalOrder())
                .map(Feeds::day);
    }

    private static Instant day(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
