package eu.modelcatalogue.web.reference;

import eu.modelcatalogue.api.edition.ChangeView;
import eu.modelcatalogue.api.edition.EditionChanges;
import eu.modelcatalogue.api.edition.EditionsByNumber;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.change.Difference;
import eu.modelcatalogue.catalogue.change.Difference.ChangeKind;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.web.layout.Link;
import eu.modelcatalogue.web.layout.Option;
import eu.modelcatalogue.web.layout.Page;
import eu.modelcatalogue.web.layout.Pages;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The editions, and the changes from an earlier one to the edition of the page: new entries, changed verdicts, labels, licences. */
@Path("/changes")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ChangesPage {

    /** Most rows of one table; the API provides all of them. */
    private static final int MOST = 200;

    private final Pages pages;
    private final EditionsByNumber editions;
    private final EditionChanges changes;

    ChangesPage(Pages pages, EditionsByNumber editions, EditionChanges changes) {
        this.pages = pages;
        this.editions = editions;
        this.changes = changes;
    }

    /**
     * The content of the page.
     *
     * @param earlier editions for comparison; empty on the first edition, which has no changes
     * @param heading which two editions are compared
     * @param entries added or removed entries, by kind
     * @param tables changes with a value before and after: verdicts by profile, labels, licences
     * @param rest number of other changes, in a sentence; empty for none
     * @param editions every edition, the newest first
     * @param api address of all changes in the API
     */
    record Shown(
            Page page,
            List<Option> earlier,
            List<Option> profiles,
            String heading,
            List<Entries> entries,
            List<Table> tables,
            String rest,
            List<Row> editions,
            String api)
            implements TemplateInstance {}

    /** Added or removed entries of one kind; a removed entry has an empty address. */
    public record Entries(String title, List<Link> entries) {}

    /**
     * Changes of one kind.
     *
     * @param more number of changes that are not shown, in a sentence; empty for none
     */
    public record Table(String id, String title, List<Turned> rows, String more) {}

    /**
     * One change.
     *
     * @param href of the subject; empty if it was removed
     * @param detail the changed rules, or the attribute
     * @param states before and after
     */
    public record Turned(String href, String name, String detail, List<State> states) {}

    /** A value; the shape is the class of a verdict in the style sheet, and empty for other values. */
    public record State(String shape, String word) {}

    /**
     * An edition in the list.
     *
     * @param reason why it was published, in English
     */
    public record Row(String href, String number, String date, String reason, String models, String claims) {}

    @GET
    public Response show() {
        Page page = pages.open(Set.of(Question.SINCE, Question.PROFILE));
        Collection<EditionHeader> all = editions.all();
        EditionHeader edition = page.edition().header();
        int before = edition.number() - 1;
        long since = page.parameters().number(Question.SINCE, 1, Math.max(1, before), before);
        Optional<Profile> profile = page.parameters()
                .choice(
                        Question.PROFILE,
                        page.edition().currentProfiles().values(),
                        Profile::id,
                        "is not a profile of this edition");
        page.parameters().check();
        EditionHeader earlier = before == 0 ? null : editions.header(Long.toString(since));
        return pages.answer(page, Integer.toString(all.size()), () -> shown(page, all, earlier, profile.orElse(null)));
    }

    private Shown shown(
            Page page, Collection<EditionHeader> all, @Nullable EditionHeader since, @Nullable Profile chosen) {
        EditionHeader edition = page.edition().header();
        List<ChangeView> changed = since == null ? List.of() : changes.between(since, edition);
        List<Table> tables = Stream.of(
                        page.labels().inOrder().stream()
                                .filter(profile -> chosen == null || profile.equals(chosen))
                                .map(profile -> table(
                                        page,
                                        profile.id(),
                                        page.text(profile.title()),
                                        of(changed, one -> turned(one, profile)))),
                        Stream.of(
                                table(page, "labels", page.say("changes.labels"), of(changed, ChangesPage::isLabel)),
                                table(
                                        page,
                                        "licences",
                                        page.say("changes.licences"),
                                        of(changed, ChangesPage::isLicence))))
                .flatMap(some -> some)
                .filter(table -> !table.rows().isEmpty())
                .toList();
        List<Entries> entries = Stream.of(SubjectKind.values())
                .flatMap(kind -> Stream.of(Difference.PRESENT, Difference.ABSENT)
                        .map(now -> entries(page, kind, now, of(changed, one -> entry(one, kind, now)))))
                .filter(some -> !some.entries().isEmpty())
                .toList();
        int told = entries.stream().mapToInt(some -> some.entries().size()).sum()
                + tables.stream().mapToInt(table -> table.rows().size()).sum();
        return new Shown(
                page,
                all.stream()
                        .filter(one -> one.number() < edition.number())
                        .map(one -> new Option(
                                Integer.toString(one.number()),
                                page.say("changes.option", one.number(), date(page, one)),
                                one.equals(since)))
                        .toList(),
                page.labels().options(profile -> profile.equals(chosen)),
                since == null
                        ? page.say("changes.first", edition.number())
                        : page.say(
                                "changes.between",
                                since.number(),
                                date(page, since),
                                edition.number(),
                                page.editionDate()),
                entries,
                tables,
                changed.size() > told ? page.count("changes.rest", changed.size() - told) : "",
                all.stream().map(one -> row(page, one)).toList(),
                new Address("/v1/editions/" + edition.number() + "/changes")
                        .with(since == null ? Map.of() : Map.of(Question.SINCE, Integer.toString(since.number())))
                        .written());
    }

    private static List<ChangeView> of(List<ChangeView> changed, Predicate<ChangeView> which) {
        return changed.stream().filter(which).toList();
    }

    private static boolean turned(ChangeView change, Profile profile) {
        return change.kind() == ChangeKind.VERDICT
                && change.attribute().equals(profile.key())
                && !change.before().equals(change.after());
    }

    private static boolean isLabel(ChangeView change) {
        return change.kind() == ChangeKind.LABEL;
    }

    /** Facts about a licence, and the licences of weights. */
    private static boolean isLicence(ChangeView change) {
        return change.kind() != ChangeKind.ENTRY
                && (change.subject().kind() == SubjectKind.LICENCE
                        || change.attribute().equals(Component.WEIGHTS_FINAL.licence())
                        || change.attribute().equals(Headlines.LICENCE_CLASS));
    }

    private static boolean entry(ChangeView change, SubjectKind kind, String now) {
        return change.kind() == ChangeKind.ENTRY
                && change.subject().kind() == kind
                && change.after().equals(now);
    }

    private static Entries entries(Page page, SubjectKind kind, String now, List<ChangeView> changed) {
        return new Entries(
                page.say((now.equals(Difference.PRESENT) ? "changes.present." : "changes.absent.") + kind.word()),
                changed.stream()
                        .map(one -> new Link(href(page, one), one.subject().name()))
                        .toList());
    }

    private static Table table(Page page, String id, String title, List<ChangeView> changed) {
        return new Table(
                id,
                title,
                changed.stream().limit(MOST).map(one -> turned(page, one)).toList(),
                changed.size() > MOST ? page.count("changes.more", changed.size() - MOST) : "");
    }

    private static Turned turned(Page page, ChangeView change) {
        return new Turned(
                href(page, change),
                change.subject().name(),
                change.kind() == ChangeKind.VERDICT
                        ? change.rules().stream()
                                .map(ChangeView.RuleTurned::rule)
                                .collect(Collectors.joining(", "))
                        : page.capital(attribute(page, change)),
                List.of(state(page, change, change.before()), state(page, change, change.after())));
    }

    private static String attribute(Page page, ChangeView change) {
        return change.subject().kind() == SubjectKind.LICENCE
                ? page.word("licence." + change.attribute())
                : page.typeset(page.wording().attribute(change.attribute()));
    }

    private static State state(Page page, ChangeView change, String value) {
        if (change.kind() == ChangeKind.VERDICT) {
            return new State(value, page.capital(page.wording().verdict(Word.parse(Verdict.class, value))));
        }
        if (change.kind() == ChangeKind.FACT) {
            Attribute attribute = Attribute.of(change.subject().kind()).get(change.attribute());
            return new State("", page.typeset(page.wording().value(attribute, value)));
        }
        return new State("", page.labels().value(change.attribute(), value));
    }

    /** The page of the subject, if this edition contains it. */
    private static String href(Page page, ChangeView change) {
        String id = change.subject().id();
        return switch (change.subject().kind()) {
            case MODEL ->
                page.edition().model(id).map(model -> page.link(model).href()).orElse("");
            case LICENCE -> page.edition().licences().containsKey(id) ? page.href("/licences", id) : "";
            case ORGANISATION -> page.edition().organisations().containsKey(id) ? page.href("/organisations", id) : "";
            case SERVICE -> page.edition().services().containsKey(id) ? page.href("/services", id) : "";
        };
    }

    private static Row row(Page page, EditionHeader one) {
        EditionHeader.Changes counts = one.changes();
        return new Row(
                page.href(new Address("/changes")
                        .with(Parameter.EDITION.name(), Integer.toString(one.number()))
                        .written()),
                page.number(one.number()),
                date(page, one),
                one.reason(),
                "+" + page.number(counts.modelsAdded()) + " −" + page.number(counts.modelsRemoved()),
                "+" + page.number(counts.claimsAdded()) + " −" + page.number(counts.claimsRetired()));
    }

    private static String date(Page page, EditionHeader one) {
        return page.date(LocalDate.ofInstant(one.publishedAt(), ZoneOffset.UTC));
    }
}
