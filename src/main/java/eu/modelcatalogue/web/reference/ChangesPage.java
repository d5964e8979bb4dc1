package eu.modelcatalogue.web.reference;

import eu.modelcatalogue.api.edition.ChangeView;
import eu.modelcatalogue.api.edition.ChosenChanges;
import eu.modelcatalogue.api.edition.EditionChanges;
import eu.modelcatalogue.api.edition.EditionsByNumber;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.change.Difference;
import eu.modelcatalogue.catalogue.change.Difference.ChangeKind;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.SearchParameters;
import eu.modelcatalogue.query.Selection;
import eu.modelcatalogue.web.fragments.ChangeInWords;
import eu.modelcatalogue.web.fragments.EditionReason;
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
import java.text.Collator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The editions, and the changes from an earlier one to the edition of the page: changed verdicts, labels, licences, new entries, ends. They can be
 * narrowed as those of the API can, by the same parameters.
 */
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
     * @param developers those of the models of this edition
     * @param families those of several models, to complete what is typed
     * @param models the pages of what changed of each chosen model; empty if none is chosen
     * @param heading which two editions are compared
     * @param narrowed that only a part is shown, in a sentence; empty if all is shown
     * @param tables changes with a value before and after, what matters first: verdicts by profile, labels, licences
     * @param entries added or removed entries, by kind
     * @param ends announced ends of models and offers; null for none
     * @param rest number of other changes, in a sentence; empty for none
     * @param editions every edition, the newest first
     * @param feed of the chosen models, or of the editions
     * @param api address of all chosen changes in the API
     */
    record Shown(
            Page page,
            List<Option> earlier,
            List<Option> profiles,
            List<Option> developers,
            List<Link> families,
            List<Link> models,
            String heading,
            String narrowed,
            List<Table> tables,
            List<Entries> entries,
            @Nullable Table ends,
            String rest,
            List<Row> editions,
            Link feed,
            String api)
            implements TemplateInstance {}

    /**
     * Added or removed entries of one kind; a removed entry has an empty address.
     *
     * @param more number of entries that are not shown, in a sentence; empty for none
     */
    public record Entries(String title, List<Link> entries, String more) {}

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
    public record Turned(String href, String name, String detail, List<ChangeInWords.State> states) {}

    /** An edition in the list. */
    public record Row(String href, String number, String date, EditionReason reason, String models, String claims) {}

    @GET
    public Response show() {
        Page page = pages.open(
                Set.of(Question.SINCE, Question.PROFILE, Question.DEVELOPER, Question.FAMILY, Question.MODEL_CHANGED));
        Collection<EditionHeader> all = editions.all();
        EditionHeader edition = page.edition().header();
        int before = edition.number() - 1;
        long since = page.parameters().number(Question.SINCE, 1, Math.max(1, before), before);
        EditionHeader earlier = before == 0 ? null : editions.header(Long.toString(since));
        ChosenChanges chosen = ChosenChanges.of(page.parameters(), page.edition());
        chosen.models().forEach(id -> check(page, id, earlier));
        page.parameters().check();
        return pages.answer(page, Integer.toString(all.size()), () -> shown(page, all, earlier, chosen));
    }

    /** Records a fault if no model has this id, and none that was removed since the earlier edition had it. */
    private void check(Page page, String id, @Nullable EditionHeader since) {
        if (page.edition().model(id).isPresent()
                || page.edition().removed(id).isPresent()
                || (since != null
                        && !changes.ofModel(id, since, page.edition().header()).isEmpty())) {
            return;
        }
        Selection.unknown(page.parameters(), page.edition(), Question.MODEL_CHANGED, id);
    }

    private Shown shown(Page page, Collection<EditionHeader> all, @Nullable EditionHeader since, ChosenChanges chosen) {
        EditionHeader edition = page.edition().header();
        List<ChangeView> changed = since == null ? List.of() : changes.between(since, edition, chosen);
        List<Table> tables = Stream.concat(
                        page.labels().inOrder().stream()
                                .map(profile -> table(
                                        page,
                                        profile.id(),
                                        page.text(profile.title()),
                                        of(changed, one -> turned(one, profile)))),
                        Stream.of(
                                table(
                                        page,
                                        "labels",
                                        page.say("changes.labels"),
                                        of(changed, one -> one.kind() == ChangeKind.LABEL)),
                                table(
                                        page,
                                        "licences",
                                        page.say("changes.licences"),
                                        of(changed, ChangeInWords::isLicence))))
                .filter(table -> !table.rows().isEmpty())
                .toList();
        Table ends = table(page, "ends", page.say("changes.ends"), of(changed, ChangeInWords::isEnd));
        List<Entries> entries = Stream.of(SubjectKind.values())
                .flatMap(kind -> Stream.of(Difference.PRESENT, Difference.ABSENT)
                        .map(now -> entries(page, kind, now, of(changed, one -> entry(one, kind, now)))))
                .filter(some -> !some.entries().isEmpty())
                .toList();
        int told = entries.stream().mapToInt(some -> some.entries().size()).sum()
                + Stream.concat(tables.stream(), Stream.of(ends))
                        .mapToInt(table -> table.rows().size())
                        .sum();
        return new Shown(
                page,
                all.stream()
                        .filter(one -> one.number() < edition.number())
                        .map(one -> new Option(
                                Integer.toString(one.number()),
                                page.say("changes.option", one.number(), date(page, one)),
                                one.equals(since)))
                        .toList(),
                options(page.labels().options(profile -> chosen.profiles().contains(profile.id())), chosen.profiles()),
                options(developers(page, chosen), chosen.developers()),
                families(page),
                chosen.models().stream()
                        .flatMap(id -> page.edition().model(id).stream())
                        .map(model -> new Link(page.href("/models/" + model.id() + "/history"), model.name()))
                        .toList(),
                since == null
                        ? page.say("changes.first", edition.number())
                        : page.say(
                                "changes.between",
                                since.number(),
                                date(page, since),
                                edition.number(),
                                page.editionDate()),
                chosen.profiles().isEmpty() ? "" : page.say("changes.onlyVerdicts"),
                tables,
                entries,
                ends.rows().isEmpty() ? null : ends,
                changed.size() > told ? page.count("changes.rest", changed.size() - told) : "",
                all.stream().map(one -> row(page, one, chosen)).toList(),
                feed(page, chosen),
                chosen.at(new Address("/v1/editions/" + edition.number() + "/changes"))
                        .with(since == null ? Map.of() : Map.of(Question.SINCE, Integer.toString(since.number())))
                        .written());
    }

    /** Options of which one can be chosen; several that the address names are one more option, so that the form keeps them. */
    private static List<Option> options(List<Option> all, Set<String> chosen) {
        boolean isKept = chosen.isEmpty() || (chosen.size() == 1 && all.stream().anyMatch(Option::chosen));
        String several = String.join(",", chosen);
        return isKept
                ? all
                : Stream.concat(
                                all.stream().map(one -> new Option(one.value(), one.label(), false)),
                                Stream.of(new Option(several, several.replace(",", ", "), true)))
                        .toList();
    }

    private static List<Option> developers(Page page, ChosenChanges chosen) {
        Collator alphabet = Collator.getInstance(page.language().locale());
        return page.edition().models().stream()
                .map(AiModel::developer)
                .distinct()
                .sorted(Comparator.comparing(Organisation::name, alphabet))
                .map(one -> new Option(one.id(), one.name(), chosen.developers().contains(one.id())))
                .toList();
    }

    /** The families of several models; a family of one is a model of the shortlist. */
    private static List<Link> families(Page page) {
        Map<String, Long> members =
                page.edition().models().stream().collect(Collectors.groupingBy(AiModel::family, Collectors.counting()));
        return members.entrySet().stream()
                .filter(family -> family.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .map(family -> new Link("", family))
                .toList();
    }

    /** The feed of the models that are chosen by developer, family or id, which knows no profiles; else the feed of editions. */
    private static Link feed(Page page, ChosenChanges chosen) {
        SortedMap<String, String> filters = new TreeMap<>();
        put(filters, Question.DEVELOPER, chosen.developers().stream());
        put(filters, Question.FAMILY, chosen.families().stream());
        put(
                filters,
                SearchParameters.IDS,
                chosen.models().stream().filter(id -> page.edition().model(id).isPresent()));
        return filters.isEmpty()
                ? new Link(
                        new Address("/v1/feeds/editions.atom")
                                .in(page.language())
                                .written(),
                        page.say("changes.feed"))
                : new Link(
                        new Address("/v1/feeds/models.atom", filters)
                                .in(page.language())
                                .written(),
                        page.say("changes.feedOfModels"));
    }

    private static void put(Map<String, String> filters, String name, Stream<String> values) {
        String joined = values.collect(Collectors.joining(","));
        if (!joined.isEmpty()) {
            filters.put(name, joined);
        }
    }

    private static List<ChangeView> of(List<ChangeView> changed, Predicate<ChangeView> which) {
        return changed.stream().filter(which).toList();
    }

    private static boolean turned(ChangeView change, Profile profile) {
        return change.kind() == ChangeKind.VERDICT && change.attribute().equals(profile.key());
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
                        .limit(MOST)
                        .map(one -> new Link(href(page, one), one.subject().name()))
                        .toList(),
                more(page, changed));
    }

    private static Table table(Page page, String id, String title, List<ChangeView> changed) {
        return new Table(
                id,
                title,
                changed.stream().limit(MOST).map(one -> turned(page, one)).toList(),
                more(page, changed));
    }

    private static String more(Page page, List<ChangeView> changed) {
        return changed.size() > MOST ? page.count("changes.more", changed.size() - MOST) : "";
    }

    private static Turned turned(Page page, ChangeView change) {
        ChangeInWords words = ChangeInWords.of(page, change);
        return new Turned(
                href(page, change),
                change.subject().name(),
                change.kind() == ChangeKind.VERDICT
                        ? change.rules().stream()
                                .map(ChangeView.RuleTurned::rule)
                                .collect(Collectors.joining(", "))
                        : words.attribute(),
                words.states());
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

    private static Row row(Page page, EditionHeader one, ChosenChanges chosen) {
        EditionHeader.Changes counts = one.changes();
        return new Row(
                page.href(
                        chosen.at(new Address("/changes")).pinned(one.number()).written()),
                page.number(one.number()),
                date(page, one),
                EditionReason.of(page, one),
                "+" + page.number(counts.modelsAdded()) + " −" + page.number(counts.modelsRemoved()),
                "+" + page.number(counts.claimsAdded()) + " −" + page.number(counts.claimsRetired()));
    }

    private static String date(Page page, EditionHeader one) {
        return page.date(LocalDate.ofInstant(one.publishedAt(), ZoneOffset.UTC));
    }
}
