package eu.modelcatalogue.web.model;

import eu.modelcatalogue.api.edition.ChangeView;
import eu.modelcatalogue.api.edition.ModelHistory;
import eu.modelcatalogue.api.schema.ClaimView;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.change.Difference;
import eu.modelcatalogue.catalogue.change.Difference.ChangeKind;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.web.fragments.ChangeInWords;
import eu.modelcatalogue.web.fragments.EditionReason;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Link;
import eu.modelcatalogue.web.layout.Page;
import eu.modelcatalogue.web.layout.Pages;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The page of what changed of one model, by edition. Runs on a worker, because editions may have to be read. */
@Path("/models/{id}/history")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class HistoryPage {

    /** Number of the newest edition on the page; the newest of all without it. */
    static final String UNTIL = "until";

    /** Editions on one page: of an older one the first reader waits a second or two, until it is read. */
    private static final int MOST = 4;

    /** What matters first; each change belongs to the first group that fits, and to none of these if it is of another fact. */
    private static final List<Predicate<ChangeView>> FIRST = List.of(
            change -> change.kind() == ChangeKind.VERDICT,
            change -> change.kind() == ChangeKind.LABEL,
            ChangeInWords::isLicence,
            ChangeInWords::isWeights,
            ChangeInWords::isEnd);

    private final Pages pages;
    private final ModelHistory history;

    HistoryPage(Pages pages, ModelHistory history) {
        this.pages = pages;
        this.history = history;
    }

    /**
     * The content of the page.
     *
     * @param none that nothing changed, in a sentence; empty if anything did
     * @param first on the first edition, with which all statements began; empty if it is not on this page
     * @param earlier the page with earlier editions; empty if there are none
     * @param feed of the model
     * @param statements address of its statements in the API
     * @param changes address of its changes in the newest edition of the page in the API
     */
    record Shown(
            Page page,
            Link model,
            List<Changed> editions,
            String none,
            String first,
            String earlier,
            String feed,
            String statements,
            String changes)
            implements TemplateInstance {}

    /**
     * An edition that changed something.
     *
     * @param href the page of the model in this edition
     * @param entry that the model was added or removed, in a sentence; empty otherwise
     * @param first what matters first
     * @param others other facts
     */
    public record Changed(
            String id, String title, String href, EditionReason reason, String entry, Part first, Part others) {}

    /**
     * Some of the changes of an edition.
     *
     * @param title how many they are
     * @param name that no other part of the page has
     */
    public record Part(String title, String name, List<Row> rows) {}

    /**
     * A change.
     *
     * @param href the profile of a verdict or rule; empty for other changes
     * @param rules for a verdict: the rules that turned; for a rule, what it says
     * @param sources on whose word; empty if the value follows from facts
     */
    public record Row(
            String href, String name, List<String> rules, List<ChangeInWords.State> states, List<Source> sources) {}

    /**
     * On whose word something changed.
     *
     * @param isOutside whether the address is the passage itself; otherwise it is the source on the page of sources
     */
    public record Source(String href, String name, boolean isOutside) {}

    @GET
    public Response show(@PathParam("id") String id) {
        Page page = pages.open(Set.of(UNTIL));
        AiModel model = page.edition().model(id).orElse(null);
        if (model == null) {
            page.parameters().check();
            return ModelPage.moved(page, id, "/history");
        }
        int newest = page.editionNumber();
        long until = page.parameters().number(UNTIL, 1, newest, newest);
        return pages.answer(page, () -> shown(page, model, until));
    }

    private Shown shown(Page page, AiModel model, long until) {
        ModelHistory.Steps steps = history.of(model.id(), page.edition(), until, MOST);
        List<Changed> changed = steps.steps().stream()
                .filter(step -> !step.changes().isEmpty())
                .map(step -> changed(page, model, step))
                .toList();
        ModelHistory.Step last = steps.steps().get(steps.steps().size() - 1);
        EditionHeader compared = Objects.requireNonNullElse(last.before(), last.edition());
        return new Shown(
                page,
                page.link(model),
                changed,
                changed.isEmpty()
                        ? page.say("history.none", model.name(), compared.number(), date(page, compared))
                        : "",
                first(page, model, last),
                steps.earlier() == null
                        ? ""
                        : page.address()
                                .with(UNTIL, Integer.toString(steps.earlier()))
                                .written(),
                new Address("/v1/feeds/models/" + model.id() + ".atom")
                        .in(page.language())
                        .written(),
                Paths.model(model.id()) + "/history",
                new Address("/v1/editions/" + until + "/changes")
                        .with(Map.of(
                                Question.MODEL_CHANGED,
                                model.id(),
                                Question.SINCE,
                                Integer.toString(compared.number())))
                        .written());
    }

    /** How many statements the first edition had, if it is the last step and had any. */
    private static String first(Page page, AiModel model, ModelHistory.Step last) {
        int statements = last.before() != null
                ? 0
                : last.said().values().stream().mapToInt(List::size).sum();
        return statements == 0
                ? ""
                : page.say(
                        "history.first",
                        last.edition().number(),
                        date(page, last.edition()),
                        model.name(),
                        page.number(statements));
    }

    private static Changed changed(Page page, AiModel model, ModelHistory.Step step) {
        EditionHeader edition = step.edition();
        String entry = step.changes().stream()
                .filter(change -> change.kind() == ChangeKind.ENTRY)
                .map(change -> page.say(
                        change.after().equals(Difference.PRESENT) ? "history.added" : "history.removed", model.name()))
                .findFirst()
                .orElse("");
        // Everything about a model that came is new, and its page says it.
        List<ChangeView> rest = entry.isEmpty() ? step.changes() : List.of();
        String title = page.say("history.edition", edition.number(), date(page, edition));
        return new Changed(
                "edition-" + edition.number(),
                title,
                page.href(new Address("/models/" + model.id())
                        .pinned(edition.number())
                        .written()),
                EditionReason.of(page, edition),
                entry,
                part(
                        page,
                        "history.matters",
                        title,
                        step,
                        rest.stream().filter(change -> group(change) < FIRST.size())),
                part(
                        page,
                        "history.others",
                        title,
                        step,
                        rest.stream().filter(change -> group(change) == FIRST.size())));
    }

    private static Part part(
            Page page, String key, String edition, ModelHistory.Step step, Stream<ChangeView> changes) {
        List<Row> rows = changes.sorted(Comparator.comparing(HistoryPage::group)
                        .thenComparing(change -> !change.attribute().startsWith(Labels.LEAD + "@")))
                .map(change -> row(page, change, step.said()))
                .toList();
        String title = page.count(key, rows.size());
        return new Part(title, page.say("history.part", title, edition), rows);
    }

    /** The place of the first group that fits; the number of groups if none does. */
    private static int group(ChangeView change) {
        int group = 0;
        while (group < FIRST.size() && !FIRST.get(group).test(change)) {
            group++;
        }
        return group;
    }

    private static Row row(Page page, ChangeView change, Map<String, List<ClaimView>> said) {
        ChangeInWords words = ChangeInWords.of(page, change);
        return new Row(
                change.profile().map(profile -> page.href("/profiles", profile)).orElse(""),
                words.attribute(),
                rules(page, change),
                words.states(),
                sources(page, change, said.getOrDefault(change.attribute(), List.of())));
    }

    /** The rules that turned a verdict, or what the rule says that turned. */
    private static List<String> rules(Page page, ChangeView change) {
        Profile profile = change.profile().map(page.edition().profiles()::get).orElse(null);
        if (profile == null) {
            return List.of();
        }
        return change.kind() == ChangeKind.RULE
                ? statement(profile, change.attribute().substring(profile.key().length() + 1))
                        .map(page::text)
                        .toList()
                : change.rules().stream()
                        .flatMap(turned -> statement(profile, turned.rule())
                                .map(statement -> page.say(
                                        "history.turned",
                                        page.text(statement),
                                        page.wording().verdict(turned.after()),
                                        page.wording().verdict(turned.before()))))
                        .toList();
    }

    private static Stream<Text> statement(Profile profile, String rule) {
        return profile.rules().stream().filter(one -> one.id().equals(rule)).map(Rule::statement);
    }

    /** The passages that the edition brought; the sources alone where it brought none, as where a source was withdrawn or is trusted otherwise. */
    private static List<Source> sources(Page page, ChangeView change, List<ClaimView> said) {
        List<Source> passages = said.stream()
                .filter(claim -> change.sources().contains(claim.source()))
                .map(claim -> new Source(
                        claim.locator(), page.wording().source(claim.source()) + ", " + page.date(claim.asOf()), true))
                .distinct()
                .toList();
        return passages.isEmpty()
                ? change.sources().stream()
                        .map(source -> new Source(
                                page.href("/sources#" + source), page.wording().source(source), false))
                        .toList()
                : passages;
    }

    private static String date(Page page, EditionHeader edition) {
        return page.date(LocalDate.ofInstant(edition.publishedAt(), ZoneOffset.UTC));
    }
}
