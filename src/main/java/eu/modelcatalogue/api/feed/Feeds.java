package eu.modelcatalogue.api.feed;

import eu.modelcatalogue.api.edition.ChangeView;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.ledger.Archive;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.text.AnswerSentence;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Wording;
import eu.modelcatalogue.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the content of each feed.
 *
 * @param address the public address of the service
 * @param language of its texts
 * @param self address of the feed
 */
record Feeds(PublicAddress address, Edition edition, Language language, String self) {

    /** All editions. */
    Feed editions(Collection<EditionHeader> all) {
        return feed(
                "editions",
                say("feed.editions"),
                page("/about"),
                all.stream()
                        .map(header -> new Feed.Item(
                                Feed.named("edition " + header.number() + " " + header.digest()),
                                page("/", header),
                                say("feed.edition", Integer.toString(header.number())),
                                say(
                                        "feed.editionChanges",
                                        header.reason(),
                                        Integer.toString(header.changes().modelsAdded()),
                                        Integer.toString(header.changes().modelsRemoved()),
                                        Integer.toString(header.changes().claimsAdded()),
                                        Integer.toString(header.changes().claimsRetired()),
                                        header.digest()),
                                header.publishedAt())));
    }

    /** The profiles: an item for each released version. */
    Feed profiles() {
        return feed(
                "profiles",
                say("feed.profiles"),
                page("/profiles"),
                edition.profiles().values().stream()
                        .map(profile -> new Feed.Item(
                                Feed.named("profile " + profile.key()),
                                page("/profiles/" + profile.key()),
                                language.text(profile.title()) + " (" + profile.key() + ")",
                                language.text(profile.purpose()),
                                day(profile.releasedOn()))));
    }

    /** All licences, the most recently updated first. */
    Feed licences() {
        return feed(
                "licences",
                say("feed.licences"),
                page("/licences"),
                edition.licences().values().stream()
                        .map(licence -> new Feed.Item(
                                Feed.named("licence " + licence.id()),
                                page("/licences/" + licence.id()),
                                licence.name(),
                                language.summary(licence).orElse(licence.name()),
                                newest(licence.facts()))));
    }

    /** The results of a search, the most recently changed first. */
    Feed models(Search search) {
        Wording wording = new Wording(edition, language);
        AnswerSentence answering = new AnswerSentence(language);
        Address page = search.at("/");
        String asked = page.values().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(", "));
        return feed(
                "models " + asked,
                asked.isEmpty() ? say("feed.models") : say("feed.modelsFound", asked),
                page(page),
                edition.index().search(search.query()).page().stream()
                        .map(model -> new Feed.Item(
                                Feed.named("model " + model.id()),
                                page("/models/" + model.id()),
                                model.name(),
                                wording.label(edition.label(model)) + ". "
                                        + answering.sentence(edition.publicUse(model)),
                                edition.changed(model).orElse(edition.header().publishedAt()))));
    }

    /**
     * The editions that added or withdrew claims about a model.
     *
     * @param turned the verdicts of the model that turned in an edition; they are told first
     */
    Feed model(
            AiModel model,
            List<Archive.Held> held,
            Collection<EditionHeader> all,
            Function<EditionHeader, List<ChangeView>> turned) {
        Wording wording = new Wording(edition, language);
        Collector<Archive.Held, ?, List<Claim>> claims = Collectors.mapping(Archive.Held::claim, Collectors.toList());
        Map<Integer, List<Claim>> said =
                held.stream().collect(Collectors.groupingBy(Archive.Held::firstEdition, claims));
        Map<Integer, List<Claim>> withdrawn = held.stream()
                .filter(one -> one.retiredEdition() != null)
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.retiredEdition()), claims));
        String path = "/models/" + model.id();
        return feed(
                "history of " + model.id(),
                say("feed.model", model.name()),
                page(path + "/history"),
                all.stream()
                        .filter(header -> said.containsKey(header.number()) || withdrawn.containsKey(header.number()))
                        .map(header -> {
                            List<Claim> added = said.getOrDefault(header.number(), List.of());
                            List<Claim> gone = withdrawn.getOrDefault(header.number(), List.of());
                            return new Feed.Item(
                                    Feed.named("history of " + model.id() + " in " + header.number()),
                                    page(path, header),
                                    say("feed.modelIn", model.name(), Integer.toString(header.number())),
                                    verdicts(wording, turned.apply(header))
                                            + say(
                                                    "feed.modelChanges",
                                                    Integer.toString(added.size()),
                                                    Integer.toString(gone.size()),
                                                    Stream.concat(added.stream(), gone.stream())
                                                            .map(claim -> wording.attribute(claim.attribute()))
                                                            .distinct()
                                                            .collect(Collectors.joining(", "))),
                                    header.publishedAt());
                        }));
    }

    /**
     * The announced ends of offers, each as new as the source that says so.
     */
    Feed ends(List<OfferEnd> ends) {
        return feed(
                "ends " + self,
                say("feed.ends"),
                page("/services"),
                ends.stream()
                        .map(end -> new Feed.Item(
                                end.id(),
                                page(end.path()),
                                end.title(),
                                end.said(),
                                day(end.end().asOf()))));
    }

    /** A sentence for each verdict that turned, each with a space after it. */
    private String verdicts(Wording wording, List<ChangeView> turned) {
        return turned.stream()
                .map(change -> say(
                                "feed.verdictTurned",
                                edition.profile(change.attribute())
                                        .map(profile -> profile.title().in(language.word()))
                                        .orElse(change.attribute()),
                                wording.verdict(Word.parse(Verdict.class, change.after())),
                                wording.verdict(Word.parse(Verdict.class, change.before())))
                        + " ")
                .collect(Collectors.joining());
    }

    private Feed feed(String id, String title, String page, Stream<Feed.Item> items) {
        return new Feed(
                // Without the language in English, as ids were before there was one for each language.
                Feed.named("feed of " + id + (language.equals(Language.EN) ? "" : " in " + language.word())),
                title,
                page,
                address.of(self),
                language.word(),
                items.toList(),
                edition.header().publishedAt());
    }

    private String say(String phrase, String... filling) {
        return Words.in(language).phrase(phrase, filling);
    }

    private String page(String path) {
        return page(new Address(path));
    }

    private String page(String path, EditionHeader header) {
        return page(new Address(path).pinned(header.number()));
    }

    private String page(Address page) {
        return address.of(page.in(language));
    }

    /** The day of the newest evidence; 1 January 1970 if there is none. */
    private static Instant newest(Facts facts) {
        return facts.all().stream()
                .flatMap(fact -> Stream.concat(fact.evidence().stream(), fact.dissent().stream()))
                .map(Claim::asOf)
                .max(Comparator.naturalOrder())
                .map(Feeds::day)
                .orElse(Instant.EPOCH);
    }

    private static Instant day(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
