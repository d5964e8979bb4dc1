package eu.modelcatalogue.web.assess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.budget.Place;
import eu.modelcatalogue.api.declaration.DeclarationsResource;
import eu.modelcatalogue.api.declaration.DeclaredModel;
import eu.modelcatalogue.api.declaration.FilledForm;
import eu.modelcatalogue.api.declaration.Submission;
import eu.modelcatalogue.api.declaration.TypedNamesReader;
import eu.modelcatalogue.api.dossier.DeclarationDocument;
import eu.modelcatalogue.api.dossier.Letter;
import eu.modelcatalogue.api.tables.Documents;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.problem.BodyFaults;
import eu.modelcatalogue.problem.BodyFaults.BodyFault;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.DocumentFormat;
import eu.modelcatalogue.web.fragments.Evidence;
import eu.modelcatalogue.web.fragments.FormLinks;
import eu.modelcatalogue.web.fragments.VerdictView;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Link;
import eu.modelcatalogue.web.layout.Option;
import eu.modelcatalogue.web.layout.Page;
import eu.modelcatalogue.web.layout.Pages;
import eu.modelcatalogue.web.layout.SentForm;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges an offer: a bidder's statements about a model, or a model of the catalogue with changes. It works like {@code POST /v1/assessments}, and
 * stores nothing.
 */
@Path("/assess")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class AssessPage {

    /** More fields than the form has. */
    private static final int MOST_FIELDS = 300;

    /** The format of the small file that the form can read again. */
    private static final String FILE = "json";

    /** What the formats of a letter to the bidder begin with. */
    private static final String LETTER = "letter-";

    /** The field that contains this file. */
    private static final String SAVED = "file";

    /** The fields that a link can fill in. */
    private static final Set<String> FILLED_IN = Set.of(Submission.BASED_ON, Submission.NAME);

    private final Pages pages;
    private final Budget budget;

    AssessPage(Pages pages, Budget budget) {
        this.pages = pages;
        this.budget = budget;
    }

    /**
     * The content of the page.
     *
     * @param answer the verdicts; null if nothing was sent, or something in it is wrong
     * @param notKnown says that the catalogue has no model of a name that was sent alone; empty for none
     * @param more whether something was typed in the further groups
     * @param scratch whether the model is declared to be trained from scratch
     * @param lineageFault the fault of the lineage as a whole; empty for none
     * @param forms the empty form for bidders in each format
     */
    public record Shown(
            Page page,
            @Nullable Answer answer,
            String notKnown,
            List<DeclarationForm.Wrong> wrong,
            DeclarationForm.Field name,
            DeclarationForm.Field basedOn,
            List<DeclarationForm.Field> questions,
            List<DeclarationForm.Group> groups,
            boolean more,
            boolean scratch,
            String lineageFault,
            List<Option> licences,
            List<String> countries,
            List<Option> profiles,
            List<Link> forms)
            implements TemplateInstance {}

    /**
     * The verdicts.
     *
     * @param base the model on which it is based; null for none
     * @param contradictions what was declared and the catalogue has otherwise
     * @param told the result in a sentence, for the model itself and for each of its base models
     */
    public record Answer(
            String name,
            @Nullable Link base,
            List<Contradiction> contradictions,
            List<OfferAnswer> told,
            List<String> hints,
            List<VerdictView> verdicts) {}

    @GET
    public Response form() {
        Page page = pages.open(FILLED_IN);
        Map<String, List<String>> typed = new HashMap<>();
        FILLED_IN.forEach(name -> page.parameters().get(name).ifPresent(value -> typed.put(name, List.of(value))));
        return pages.answer(page, () -> unjudged(page, typed));
    }

    /**
     * Judges the submitted form. It needs no token against forged requests: it stores nothing, has no users and sets no cookie, so that a request
     * from another site can do nothing that its sender could not do directly.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response judge(byte @Nullable [] sent) {
        Page page = pages.open(FILLED_IN);
        page.parameters().check();
        return budget.spend(
                DeclarationsResource.SHARES,
                place -> {
                    Map<String, List<String>> fields =
                            SentForm.typed(sent, MOST_FIELDS).fields();
                    return judged(page, new Submission(page.edition(), fields), new BodyFaults(), place);
                },
                Pages::length);
    }

    /** The form filled from a saved file. */
    @POST
    @Path("/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(byte @Nullable [] sent) {
        Page page = pages.open();
        Map<String, List<String>> fields = SavedDeclaration.read(
                        SentForm.read(sent).value(SAVED))
                .orElseThrow(() -> Problems.problem(
                                ProblemType.MALFORMED_REQUEST,
                                "The file holds no declaration that this form has written.")
                        .build());
        return pages.once(page, Response.Status.OK, unjudged(page, fields));
    }

    /** Judges the form that a bidder has filled in with a word processor. */
    @POST
    @Path("/form")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response readForm(byte @Nullable [] sent) {
        Page page = pages.open();
        page.parameters().check();
        return budget.spend(
                Budget.WHOLE,
                place -> {
                    BodyFaults faults = new BodyFaults();
                    Submission filled =
                            FilledForm.read(SentForm.file(sent, SAVED), page.edition(), page.language(), faults);
                    return judged(page, filled, faults, place);
                },
                Pages::length);
    }

    /** A download that is not cached. */
    private static Response taken(byte[] bytes, MediaType type, String extension) {
        return Response.ok(bytes, type)
                .header("Content-Disposition", "attachment; filename=\"offer.%s\"".formatted(extension))
                .header("Cache-Control", "no-store")
                .build();
    }

    /**
     * The page, or a document or file if requested; faults are shown on the page.
     *
     * @param faults that were found while it was read
     */
    private Response judged(Page page, Submission sent, BodyFaults faults, Place place) {
        if (sent.isNameAlone() && !sent.namesModel() && faults.all().isEmpty()) {
            String notKnown = OfferAnswer.notKnown(page, sent.value(Submission.NAME));
            return pages.once(page, Response.Status.OK, shown(page, form(page, sent, List.of()), null, notKnown));
        }
        Submission typed = sent.isNameAlone() && sent.namesModel() ? sent.basedOnItsName() : sent;
        ObjectNode body = typed.body();
        if (typed.value(Submission.TAKEN_AS).equals(FILE)) {
            return taken(SavedDeclaration.write(body), MediaType.APPLICATION_JSON_TYPE, FILE);
        }
        String wanted = typed.value(Submission.TAKEN_AS);
        boolean letter = wanted.startsWith(LETTER);
        DocumentFormat format = Word.find(DocumentFormat.class, letter ? wanted.substring(LETTER.length()) : wanted)
                .filter(DocumentFormat.OF_DOSSIERS::contains)
                .orElse(null);
        DeclaredModel declared = DeclaredModel.read(body, page.edition(), page.language(), faults);
        List<Assessment> assessments = faults.all().isEmpty() ? declared.assessments(faults, place::goOn) : List.of();
        DeclarationForm form = form(page, typed, faults.all());
        place.goOn();
        if (form.faults().any()) {
            return pages.once(page, Response.Status.BAD_REQUEST, shown(page, form, null, ""));
        }
        if (format == null) {
            Answer answer = answer(page, typed, declared, assessments);
            return pages.once(page, Response.Status.OK, shown(page, form, answer, ""));
        }
        byte[] document = Documents.write(
                letter
                        ? Letter.of(page.edition(), declared, assessments, page.language())
                        : DeclarationDocument.of(declared, assessments, body, page.edition(), page.language()),
                format,
                place);
        return taken(document, format.type(), format.word());
    }

    private static DeclarationForm form(Page page, Submission typed, Collection<BodyFault> faults) {
        return new DeclarationForm(page, typed, new DeclarationFaults(page, typed, faults));
    }

    private static Shown unjudged(Page page, Map<String, List<String>> typed) {
        return shown(page, form(page, new Submission(page.edition(), typed), List.of()), null, "");
    }

    private static Answer answer(Page page, Submission typed, DeclaredModel declared, List<Assessment> assessments) {
        Evidence evidence = new Evidence(page);
        AiModel base = declared.base() == null ? typed.named().orElse(null) : declared.base();
        return new Answer(
                declared.name(),
                declared.base() == null ? null : page.link(declared.base()),
                base == null ? List.of() : Contradiction.all(page, evidence, declared.judged(), base),
                OfferAnswer.of(page, declared),
                Stream.concat(
                                OfferAnswer.strangers(page, declared).stream(),
                                declared.hints().stream()
                                        .map(hint ->
                                                DeclarationFaults.field(hint.pointer()) + ": " + page.word(hint.key())))
                        .toList(),
                assessments.stream()
                        .filter(one -> page.labels().isShown(one.profile()))
                        .sorted(Comparator.comparing(one -> !one.profile().id().equals(Labels.LEAD)))
                        .map(one -> VerdictView.of(page, evidence, declared.name(), one))
                        .toList());
    }

    private static Shown shown(Page page, DeclarationForm form, @Nullable Answer answer, String notKnown) {
        return new Shown(
                page,
                answer,
                notKnown,
                form.wrong(),
                form.name(),
                form.basedOn(),
                form.questions(),
                form.groups(),
                form.groups().stream().anyMatch(DeclarationForm.Group::open),
                !form.typed().value(Submission.SCRATCH).isEmpty(),
                form.faults().ofLineage(),
                Stream.concat(
                                page.edition().licences().values().stream()
                                        .map(licence -> new Option(
                                                licence.id(), page.wording().licence(licence.id()), false)),
                                Stream.of(new Option("NONE", page.say("assess.noLicence"), false)))
                        .toList(),
                TypedNamesReader.countries(page.language()),
                page.labels().options(profile -> form.typed().ticked(Submission.PROFILES, profile.id())),
                FormLinks.of(page, ""));
    }
}
