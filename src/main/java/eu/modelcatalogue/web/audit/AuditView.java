package eu.modelcatalogue.web.audit;

import eu.modelcatalogue.api.audit.AuditReport;
import eu.modelcatalogue.api.audit.AuditReport.RecognisedBy;
import eu.modelcatalogue.api.audit.AuditReport.RevisionAsked;
import eu.modelcatalogue.catalogue.Exit;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.PublicUse;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.web.fragments.ServiceEnd;
import eu.modelcatalogue.web.layout.Link;
import eu.modelcatalogue.web.layout.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An audit for the page.
 *
 * @param totals one sentence each
 * @param outages what remains of all models together if the services of a country stop; null if nobody asks
 * @param rows one for each model that the document names
 * @param dossiers of the recognised models
 */
public record AuditView(List<String> totals, @Nullable Outages outages, List<Row> rows, List<Link> dossiers) {

    /** Most services that are named in a sentence. */
    private static final int NAMED = 5;

    /**
     * What remains of all models together.
     *
     * @param title names the countries
     * @param totals one sentence each
     * @param asOf as of which day; empty where there is no list of offers
     */
    public record Outages(String title, List<String> totals, String asOf) {}

    /** Whether any model was recognised. */
    public boolean hasKnown() {
        return rows.stream().anyMatch(row -> row.known() != null);
    }

    /**
     * One model of the document.
     *
     * @param known the statements of the catalogue; null if it was not recognised
     * @param assess address of the form for what a bidder states, with the model or the name filled in
     * @param candidates models that may be meant
     * @param newest the newest model of the line if an unknown version is named; otherwise null
     */
    public record Row(
            AuditReport.Audited audited,
            String outcome,
            String assess,
            @Nullable Known known,
            List<Link> candidates,
            @Nullable Link newest) {}

    /**
     * A recognised model.
     *
     * @param isCopy whether the name is that of a copy of its weights
     * @param otherRevision whether the document names another commit than the catalogue
     * @param label of the G7
     * @param answer for a public body
     * @param shape class in the style sheet for the answer
     * @param licence by name; empty if unknown
     * @param ends announced or past; empty for none
     * @param comparable models that meet the criteria, with what is said of each; empty for none
     * @param outage what remains if the services of a country stop, in sentences; empty if nobody asks
     */
    public record Known(
            boolean isCopy,
            boolean otherRevision,
            Link model,
            String id,
            String developer,
            String label,
            String answer,
            String shape,
            String licence,
            List<String> risks,
            String notKnown,
            List<String> ends,
            List<Verdict> verdicts,
            List<ComparableModel> comparable,
            List<String> outage) {}

    /** A model that can be compared with the one that was offered. */
    public record ComparableModel(String id, Link model, String said) {}

    /** A verdict with the profile and a link to the reasons. */
    public record Verdict(String shape, String word, String profile, String href) {}

    /**
     * @param goOn is called between models, and throws if the caller no longer waits
     */
    static AuditView of(Page page, AuditReport found, List<Profile> profiles, Runnable goOn) {
        AuditReport.Totals totals = found.totals();
        List<String> said = new ArrayList<>();
        said.add(page.count("audit.asked", totals.asked()));
        said.add(page.count("audit.recognised", totals.recognised()));
        if (totals.askedAbout() > 0) {
            said.add(page.count("audit.askedAbout", totals.askedAbout()));
        }
        if (totals.moving() > 0) {
            said.add(page.count("audit.moving", totals.moving()));
        }
        if (totals.notRecognised() > 0) {
            said.add(page.count("audit.notRecognised", totals.notRecognised()));
        }
        if (totals.passedOver() > 0) {
            said.add(page.count("audit.passedOver", totals.passedOver()));
        }
        List<Link> dossiers = new ArrayList<>();
        for (int number = 0; number < found.dossiers().size(); number++) {
            dossiers.add(new Link(
                    found.dossiers().get(number) + "&lang=" + page.lang(),
                    page.say("audit.dossier", page.number(number + 1))));
        }
        Map<String, List<ComparableModel>> comparable = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (AuditReport.Audited one : found.items()) {
            goOn.run();
            rows.add(row(
                    page,
                    one,
                    profiles,
                    model -> comparable.computeIfAbsent(model.id(), absent -> comparable(page, model, profiles))));
        }
        return new AuditView(said, found.outages() == null ? null : outages(page, found.outages()), rows, dossiers);
    }

    private static List<ComparableModel> comparable(Page page, AiModel model, List<Profile> profiles) {
        Set<String> criteria = profiles.stream().map(Profile::key).collect(Collectors.toSet());
        return Exit.comparable(page.edition(), model, criteria).stream()
                .map(other -> new ComparableModel(
                        other.model().id(),
                        page.link(other.model()),
                        Stream.concat(
                                        Stream.of(other.model().developer().name()),
                                        page.labels().particulars(other.model()).stream())
                                .collect(Collectors.joining(" · "))))
                .toList();
    }

    private static Row row(
            Page page,
            AuditReport.Audited one,
            List<Profile> profiles,
            Function<AiModel, List<ComparableModel>> comparable) {
        AuditReport.Model known = one.model();
        return new Row(
                one,
                page.word("outcome." + one.outcome().word()),
                page.href(
                        known == null
                                ? "/assess?name=" + URLEncoder.encode(one.asked(), StandardCharsets.UTF_8)
                                : "/assess?basedOn=" + known.id()),
                known == null
                        ? null
                        : page.edition()
                                .model(known.id())
                                .map(model -> known(page, one, known, model, profiles, comparable))
                                .orElse(null),
                one.candidates().stream()
                        .map(candidate -> link(page, candidate))
                        .toList(),
                one.newestKnown() == null ? null : link(page, one.newestKnown()));
    }

    private static Link link(Page page, AuditReport.Candidate candidate) {
        String by = candidate.name() + " (" + candidate.by() + ")";
        return new Link(
                page.href("/models", candidate.id()),
                candidate.meantOn() == null
                        ? by
                        : page.say("audit.meantOn", by, page.date(LocalDate.parse(candidate.meantOn()))));
    }

    private static Known known(
            Page page,
            AuditReport.Audited one,
            AuditReport.Model known,
            AiModel model,
            List<Profile> profiles,
            Function<AiModel, List<ComparableModel>> comparable) {
        PublicUse use = page.edition().publicUse(model);
        return new Known(
                one.how() == RecognisedBy.COPY,
                one.revision() == RevisionAsked.OTHER,
                page.link(model),
                model.id(),
                known.developer().name(),
                page.labels().value("g7", known.g7().word()),
                page.labels().answer(use),
                page.labels().shape(use.use()),
                known.licence().equals("unknown") ? "" : page.labels().value("licence", known.licence()),
                known.risks().stream()
                        .map(risk -> page.word("risk." + risk.word()))
                        .toList(),
                words(page, known.risksNotKnown()),
                ServiceEnd.of(page, model),
                verdicts(page, known, profiles),
                comparable.apply(model),
                known.outage() == null ? List.of() : outage(page, known.outage()));
    }

    private static Outages outages(Page page, AuditReport.Outages all) {
        List<String> totals = new ArrayList<>();
        totals.add(page.count("audit.stops", all.stops()));
        totals.add(page.count("audit.elsewhere", all.elsewhere()));
        totals.add(page.count("audit.ownHardware", all.ownHardware()));
        totals.add(page.count("audit.notSaid", all.unknown()));
        return new Outages(
                page.say(
                        "audit.outages",
                        all.without().stream()
                                .map(page.wording().values()::country)
                                .collect(Collectors.joining(", "))),
                totals,
                all.asOf() == null ? "" : page.say("audit.outagesOn", page.date(all.asOf())));
    }

    /** The sentences on one model, what follows first. */
    private static List<String> outage(Page page, AuditReport.ModelOutage one) {
        List<String> said = new ArrayList<>();
        said.add(page.say("audit.outage." + one.outcome().word()));
        named(page, one.remaining()).ifPresent(names -> said.add(page.say("audit.outageRemaining", names)));
        named(page, one.stopping()).ifPresent(names -> said.add(page.say("audit.outageStopping", names)));
        named(page, one.uncertain()).ifPresent(names -> said.add(page.say("audit.outageUncertain", names)));
        return said;
    }

    /** The first few services by name, and how many more there are; empty for none. */
    private static Optional<String> named(Page page, List<String> services) {
        if (services.isEmpty()) {
            return Optional.empty();
        }
        String names = services.stream()
                .limit(NAMED)
                .map(id -> Objects.requireNonNull(page.edition().services().get(id))
                        .name())
                .collect(Collectors.joining(", "));
        return Optional.of(
                services.size() <= NAMED
                        ? names
                        : page.say("audit.outageMore", names, page.number(services.size() - NAMED)));
    }

    private static String words(Page page, Collection<? extends Word> risks) {
        return risks.stream()
                .map(risk -> page.word("risk." + risk.word()))
                .collect(Collectors.joining(page.language().semicolon()));
    }

    private static List<Verdict> verdicts(Page page, AuditReport.Model known, List<Profile> profiles) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int number = 0; number < profiles.size(); number++) {
            AuditReport.Judged judged = known.verdicts().get(number);
            verdicts.add(new Verdict(
                    judged.verdict().word(),
                    page.typeset(page.wording().verdict(judged.verdict(), judged.provisional())),
                    page.text(profiles.get(number).title()),
                    page.href("/models/" + known.id() + "#verdicts")));
        }
        return verdicts;
    }
}
