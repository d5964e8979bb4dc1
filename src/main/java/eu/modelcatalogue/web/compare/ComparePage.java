package eu.modelcatalogue.web.compare;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Selection;
import eu.modelcatalogue.web.fragments.DossierForm;
import eu.modelcatalogue.web.fragments.Evidence;
import eu.modelcatalogue.web.fragments.LicenceView;
import eu.modelcatalogue.web.layout.Download;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Link;
import eu.modelcatalogue.web.layout.Page;
import eu.modelcatalogue.web.layout.Pages;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Models side by side. Without models it asks for them; typed text is searched, and a single result is added. */
@Path("/compare")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class ComparePage {

    private static final String ADD = "add";
    private static final int FEWEST = 2;

    private final Pages pages;

    ComparePage(Pages pages) {
        this.pages = pages;
    }

    /**
     * The content of the page.
     *
     * @param columns the models in the order in which they were named
     * @param room whether one more may be added
     * @param enough whether there are at least two
     * @param dossier the options for the tender document
     */
    public record Shown(
            Page page,
            List<Column> columns,
            List<Part> parts,
            String text,
            List<Link> offers,
            boolean room,
            boolean enough,
            String api,
            List<Download> exports,
            DossierForm dossier)
            implements TemplateInstance {}

    /**
     * A model.
     *
     * @param without address of the comparison without it
     */
    public record Column(String name, String href, String without) {}

    /** A group of lines. */
    public record Part(String title, List<Line> lines) {}

    /**
     * A compared attribute.
     *
     * @param href of its explanation; null for none
     * @param differs whether the models differ in it and at least two agree
     * @param cells one for each model
     */
    public record Line(String name, @Nullable String href, boolean differs, List<Cell> cells) {}

    /**
     * The value of one model.
     *
     * @param kind {@code state}, {@code verdict} or empty: how it is drawn
     * @param href of the reasons; null for none
     */
    public record Cell(
            String kind,
            String shape,
            String word,
            @Nullable String href) {}

    @GET
    public Response show() {
        Page page = pages.open(List.of(Question.MODELS, ADD));
        List<AiModel> models =
                Selection.of(page.parameters(), page.edition(), 0).models();
        String text = page.parameters().text(ADD, Limits.TEXT).strip();
        page.parameters().check();
        List<AiModel> offers =
                models.size() < Question.MOST_MODELS ? Offers.of(page.edition(), text, models) : List.of();
        if (offers.size() == 1) {
            return pages.lead(address(page, Stream.concat(models.stream(), offers.stream())));
        }
        return pages.answer(page, () -> shown(page, models, text, offers));
    }

    private static Shown shown(Page page, List<AiModel> models, String text, List<AiModel> offers) {
        Address api = new Address(Question.COMPARISON.path())
                .with(Question.MODELS, DossierForm.ids(models))
                .in(page.language());
        return new Shown(
                page,
                models.stream()
                        .map(model -> new Column(
                                model.name(),
                                page.href("/models", model.id()),
                                address(page, models.stream().filter(other -> !other.equals(model)))))
                        .toList(),
                models.isEmpty() ? List.of() : parts(page, models),
                text,
                offers.stream()
                        .map(offer -> new Link(
                                address(page, Stream.concat(models.stream(), Stream.of(offer))),
                                offer.name() + " – " + offer.developer().name()))
                        .toList(),
                models.size() < Question.MOST_MODELS,
                models.size() >= FEWEST,
                api.written(),
                Download.tables(api),
                DossierForm.of(page, models));
    }

    /** The address of a comparison. */
    private static String address(Page page, Stream<AiModel> of) {
        String ids = DossierForm.ids(of.toList());
        Address others = page.address().without(ADD, Question.MODELS);
        return (ids.isEmpty() ? others : others.with(Question.MODELS, ids)).written();
    }

    private static List<Part> parts(Page page, List<AiModel> models) {
        Labels labels = page.labels();
        Evidence evidence = new Evidence(page);
        List<Line> headlines = new ArrayList<>();
        headlines.add(plain(labels.dimension(Dimension.G7), models, labels::label));
        for (String name : Headlines.ALL) {
            headlines.add(line(
                    labels.dimension(name),
                    null,
                    models,
                    model -> new Cell(
                            "state",
                            labels.shape(name, model.headline(name)),
                            labels.value(name, model.headline(name)),
                            null)));
        }
        headlines.add(
                plain(labels.dimension("licence"), models, model -> labels.value("licence", model.licenceStated())));
        headlines.add(plain(
                page.say("model.developer"), models, model -> model.developer().name()));
        headlines.add(plain(labels.dimension("country"), models, model -> labels.origin(model.developer())));
        Rights rights = new Rights(page);
        List<Line> allowed = new ArrayList<>();
        allowed.add(plain(
                page.say("model.answer"),
                models,
                model -> labels.answer(page.edition().publicUse(model))));
        Rights.ASKED.forEach(asked ->
                allowed.add(line(LicenceView.question(page, asked), null, models, model -> rights.of(model, asked))));
        List<Line> verdicts = labels.inOrder().stream()
                .map(profile -> line(
                        page.text(profile.title()),
                        page.href("/profiles", profile.id()),
                        models,
                        model -> verdict(page, profile, model)))
                .toList();
        List<Line> facts = Attribute.of(SubjectKind.MODEL).keySet().stream()
                .filter(attribute -> !attribute.equals(Attribute.DEVELOPER))
                .filter(attribute -> models.stream()
                        .anyMatch(model -> model.facts().get(attribute).isKnown()))
                .map(attribute -> plain(
                        evidence.of(subject(models.get(0)), Fact.unknown(attribute))
                                .name(),
                        models,
                        model -> evidence.of(subject(model), model.facts().get(attribute))
                                .value()))
                .toList();
        return List.of(
                new Part(page.say("compare.rights"), allowed),
                new Part(page.say("model.howOpen"), headlines),
                new Part(page.say("compare.verdicts"), verdicts),
                new Part(page.say("compare.facts"), facts));
    }

    private static Subject subject(AiModel model) {
        return new Subject(SubjectKind.MODEL, model.id());
    }

    private static Cell verdict(Page page, Profile profile, AiModel model) {
        Judgement judgement = page.edition().judgements(model.id()).get(profile.key());
        Verdict verdict = judgement == null ? Verdict.UNKNOWN : judgement.verdict();
        return new Cell(
                "verdict",
                verdict.word(),
                page.wording().verdict(verdict, page.edition().isProvisional(model.id(), profile)),
                page.href("/models/" + model.id() + "#" + profile.id()));
    }

    private static Line plain(String name, List<AiModel> models, Function<AiModel, String> value) {
        return line(name, null, models, model -> new Cell("", "", value.apply(model), null));
    }

    private static Line line(String name, @Nullable String href, List<AiModel> models, Function<AiModel, Cell> cell) {
        List<Cell> cells = models.stream().map(cell).toList();
        // Two verdicts are equal even if only one of them is provisional, as in the API.
        long different = cells.stream()
                .map(one -> one.kind().equals("verdict") ? one.shape() : one.word())
                .distinct()
                .count();
        // If each model has a different value, as for most names and dates, the difference means nothing; except for
        // values of closed lists.
        boolean shared = different < cells.size()
                || cells.stream().noneMatch(one -> one.kind().isEmpty());
        return new Line(name, href, different > 1 && shared, cells);
    }
}
