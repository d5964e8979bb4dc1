package eu.modelcatalogue.web.model;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Label;
import eu.modelcatalogue.catalogue.ModelField;
import eu.modelcatalogue.catalogue.ModelField.Place;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Derived;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.domain.ReviewState;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.hardware.ModelToRun;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.NumberFormats;
import eu.modelcatalogue.web.fragments.DossierForm;
import eu.modelcatalogue.web.fragments.Evidence;
import eu.modelcatalogue.web.fragments.JsonLd;
import eu.modelcatalogue.web.fragments.LicenceView;
import eu.modelcatalogue.web.fragments.VerdictView;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Link;
import eu.modelcatalogue.web.layout.Page;
import eu.modelcatalogue.web.layout.Pages;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page of one model, with the reasons for everything. Runs on a worker, like the assessments of the API, because the first reasons for a
 * model take some milliseconds.
 */
@Path("/models/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ModelPage {

    private final Pages pages;

    ModelPage(Pages pages) {
        this.pages = pages;
    }

    /**
     * The content of the page.
     *
     * @param listed that it is known from lists alone; empty for a model that is reviewed
     * @param ended that the developer's own service has ended it or will; empty for none
     * @param served which services offer it
     * @param hardware what it takes to run it oneself
     * @param exit what remains if it ends
     * @param answer for a public body in the Union, the facts that it follows from, and how old the evidence is
     * @param label where it stands on the G7's ladder, the first thing said
     * @param missing what stands before the next rung; empty at the top
     * @param several whether it is an expression of several licences
     * @param dossier what can be chosen of the file for a tender
     * @param assess the form for an offer that is based on it
     * @param history the page of what changed of it
     * @param feed of what changes of it
     * @param badge the badge for pages of others
     * @param data the same for programs, in the words of schema.org
     */
    public record Shown(
            Page page,
            AiModel model,
            Link developer,
            String listed,
            String ended,
            ServedBy served,
            OnOwnHardware hardware,
            WhatElse exit,
            List<String> particulars,
            AnswerView answer,
            String label,
            String missing,
            List<Pair> pairs,
            List<Headline> headlines,
            Verdicts verdicts,
            String licence,
            boolean several,
            List<LicenceView> licences,
            List<Evidence.Shown> origin,
            List<Evidence.Shown> others,
            List<Evidence.Shown> facts,
            List<QuotedSource> sources,
            List<Alternative> alternatives,
            String api,
            DossierForm dossier,
            String compare,
            String assess,
            String history,
            String feed,
            BadgeToCopy badge,
            RawString data)
            implements TemplateInstance {}

    /** A property with a short value. */
    public record Pair(String name, String value) {}

    /** A headline attribute with its derivation. */
    public record Headline(Labels.State state, String because, List<Evidence.Shown> from) {}

    @GET
    public Response show(@PathParam("id") String id) {
        Page page = pages.open();
        AiModel model = page.edition().model(id).orElse(null);
        if (model == null) {
            return moved(page, id, "");
        }
        return pages.answer(page, () -> shown(page, model));
    }

    /**
     * Redirects from a foreign or former id to the entry.
     *
     * @param below the path of the page below that of the model; empty for the page of the model itself
     */
    static Response moved(Page page, String id, String below) {
        String leads = page.edition().idOfAlias(id).orElseThrow(() -> Problems.notFound("model", id));
        Address address = page.address().only(Language.PARAMETER, Parameter.EDITION.name());
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header("Location", new Address("/models/" + leads + below, address.values()).written())
                .header("Cache-Control", "public, max-age=60")
                .build();
    }

    private static Shown shown(Page page, AiModel model) {
        Edition edition = page.edition();
        Labels labels = page.labels();
        Evidence evidence = new Evidence(page);
        String id = Paths.encode(model.id());
        Map<Boolean, List<Evidence.Shown>> facts = evidence.all(subject(model), model.facts()).stream()
                .filter(fact -> !isEndOfService(page, model, fact.attribute()))
                .collect(Collectors.partitioningBy(fact -> fact.attribute().startsWith("external.")));
        List<String> licences = model.licence() == null
                ? List.of()
                : model.licence()
                        .ids()
                        .distinct()
                        .filter(one -> !one.equals(LicenceExpression.NONE))
                        .toList();
        return new Shown(
                page,
                model,
                page.link(model.developer()),
                listed(page, model),
                ServedBy.ended(page, model),
                ServedBy.of(page, model),
                OnOwnHardware.of(page, model),
                WhatElse.of(page, model),
                labels.particulars(model),
                AnswerView.of(page, evidence, model),
                labels.label(model),
                missing(page, edition.label(model)),
                pairs(page, evidence, model),
                labels.headlines(model).stream()
                        .map(state -> headline(page, evidence, model, state))
                        .toList(),
                Verdicts.of(
                        page,
                        labels.inOrder().stream()
                                .map(profile -> VerdictView.of(
                                        page, evidence, model.name(), Assessment.of(profile, edition.judged(model))))
                                .toList()),
                labels.licence(model),
                licences.size() > 1,
                licences.stream()
                        .map(edition.licences()::get)
                        .filter(Objects::nonNull)
                        .map(licence -> LicenceView.of(page, evidence, licence))
                        .toList(),
                origin(evidence, model.developer()),
                facts.getOrDefault(true, List.of()),
                facts.getOrDefault(false, List.of()),
                QuotedSource.of(page, model),
                Alternative.of(page, model),
                Paths.model(model.id()),
                DossierForm.of(page, List.of(model)),
                page.href("/compare?models=" + id),
                page.href("/assess?basedOn=" + id),
                page.href("/models/" + id + "/history"),
                new Address("/v1/feeds/models/" + model.id() + ".atom")
                        .in(page.language())
                        .written(),
                BadgeToCopy.of(page, model),
                JsonLd.of(ModelData.of(page, model)));
    }

    private static List<Pair> pairs(Page page, Evidence evidence, AiModel model) {
        List<Pair> pairs = new ArrayList<>();
        ModelField.in(Place.PAGE, Place.PAGE_WHERE_KNOWN)
                .forEach(field -> field.attributes().stream()
                        .filter(attribute -> !isEndOfService(page, model, attribute))
                        .map(attribute ->
                                evidence.of(subject(model), model.facts().get(attribute)))
                        .filter(fact -> fact.known() || field.places().contains(Place.PAGE))
                        .forEach(fact -> pairs.add(new Pair(fact.name(), fact.value()))));
        memory(page, model).ifPresent(pairs::add);
        pairs.add(new Pair(page.say("model.family"), model.family()));
        if (!model.aliases().isEmpty()) {
            pairs.add(new Pair(page.say("model.aliases"), String.join(", ", model.aliases())));
        }
        return pairs;
    }

    /** The end of weights that one holds is nothing: it is said of the service that ends, among those that serve the model. */
    private static boolean isEndOfService(Page page, AiModel model, String attribute) {
        return attribute.equals(Attribute.RETIREMENT)
                && page.edition().retirement(model).isEmpty();
    }

    private static Optional<Pair> memory(Page page, AiModel model) {
        return ModelToRun.of(model).map(known -> new Pair(page.say("model.memory"), OnOwnHardware.needs(page, known)));
    }

    /** The note for a model that we have not reviewed; empty for a reviewed one. */
    private static String listed(Page page, AiModel model) {
        if (page.edition().review(model) == ReviewState.REVIEWED) {
            return "";
        }
        Optional<String> last = model.facts().known(Attribute.LISTING_LAST_SEEN);
        if (last.isPresent()) {
            return page.say("model.listedUntil", new NumberFormats(page.language()).period(Period.parse(last.get())));
        }
        Long services = model.count(Attribute.LISTING_SERVICES);
        Optional<String> since = model.facts().known(Attribute.LISTING_FIRST_SEEN);
        return services == null || since.isEmpty()
                ? page.say("model.listed")
                : page.say(
                        "model.listedOffered",
                        page.number(services),
                        new NumberFormats(page.language()).period(Period.parse(since.get())));
    }

    /** The names of the facts that are missing for the next rung. */
    private static String missing(Page page, Label label) {
        return label.missing().isEmpty() || label.next() == null
                ? ""
                : page.say(
                        label.verdict() == Verdict.UNKNOWN ? "model.labelToFindOut" : "model.labelFails",
                        page.word("value." + label.next().word()),
                        label.missing().stream()
                                .map(page.wording()::attribute)
                                .distinct()
                                .collect(Collectors.joining(" · ")));
    }

    private static Headline headline(Page page, Evidence evidence, AiModel model, Labels.State state) {
        Derived derived = Objects.requireNonNull(model.headlines().get(state.attribute()));
        return new Headline(
                state,
                page.word("because." + derived.because().word()),
                derived.from().stream()
                        .map(attribute ->
                                evidence.of(subject(model), model.facts().get(attribute)))
                        .toList());
    }

    private static List<Evidence.Shown> origin(Evidence evidence, Organisation developer) {
        Subject subject = new Subject(SubjectKind.ORGANISATION, developer.id());
        Map<String, String> names = Map.of(
                Attribute.KIND, "origin.developerKind",
                Attribute.HQ_COUNTRY, "origin.hqCountry",
                Attribute.ULTIMATE_PARENT_COUNTRY, "origin.ultimateParentCountry");
        return Attribute.of(SubjectKind.ORGANISATION).keySet().stream()
                .map(attribute -> developer.facts().get(attribute))
                .filter(fact -> fact.isKnown() || names.containsKey(fact.attribute()))
                .map(fact -> evidence.named(
                        fact.attribute().equals(Attribute.CODE_OF_PRACTICE)
                                ? Attribute.MODEL_CODE_OF_PRACTICE
                                : names.getOrDefault(fact.attribute(), "origin." + fact.attribute()),
                        subject,
                        fact))
                .toList();
    }

    private static Subject subject(AiModel model) {
        return new Subject(SubjectKind.MODEL, model.id());
    }
}
