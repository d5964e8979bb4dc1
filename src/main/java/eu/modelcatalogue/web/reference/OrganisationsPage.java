package eu.modelcatalogue.web.reference;

import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.SearchParameters;
import eu.modelcatalogue.web.fragments.Evidence;
import eu.modelcatalogue.web.fragments.Figures;
import eu.modelcatalogue.web.fragments.ResultRow;
import eu.modelcatalogue.web.layout.Link;
import eu.modelcatalogue.web.layout.Option;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The developers of models and their parents: all organisations in alphabetical order, and each one with its evidence. */
@Path("/organisations")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class OrganisationsPage {

    private static final String REGION = "region";
    private static final Set<String> KNOWN = Set.of(SearchParameters.TEXT, REGION);

    /** Most models that are named; the search finds all. */
    private static final int NAMED = 20;

    private final Pages pages;

    OrganisationsPage(Pages pages) {
        this.pages = pages;
    }

    /** The content of the list. */
    public record Listed(Page page, String text, List<Option> regions, String found, List<Letter> letters)
            implements TemplateInstance {}

    /**
     * Organisations with the same first letter.
     *
     * @param name the letter, or a sign for all names that do not begin with one
     */
    public record Letter(String anchor, String name, List<Row> rows) {}

    /** An organisation in the list. */
    public record Row(String href, String name, String about, String models) {}

    /**
     * The content of the page of an organisation.
     *
     * @param aliases names in sources
     * @param parent that controls it; null if none is known
     * @param more whether there are more models than those named
     */
    public record Shown(
            Page page,
            Organisation organisation,
            String seat,
            String aliases,
            List<Evidence.Shown> facts,
            @Nullable Link parent,
            List<Link> members,
            List<Link> controls,
            Figures.Some models,
            List<ResultRow> newest,
            boolean more)
            implements TemplateInstance {}

    @GET
    public Response list() {
        Page page = pages.open(KNOWN);
        String text = page.parameters().text(SearchParameters.TEXT, Limits.TEXT);
        String region = page.parameters()
                .choice(REGION, List.of(Region.values()), Region::word, "is not a region")
                .map(Region::word)
                .orElse("");
        return pages.answer(page, () -> listed(page, text, region));
    }

    @GET
    @Path("/{id}")
    public Response show(@PathParam("id") String id) {
        Page page = pages.open();
        Organisation organisation = page.edition().organisations().get(id);
        if (organisation == null) {
            throw Problems.notFound("organisation", id);
        }
        return pages.answer(page, () -> shown(page, organisation));
    }

    private static Listed listed(Page page, String text, String region) {
        List<String> words = Stream.of(TypedText.fold(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        Map<String, Integer> models = new LinkedHashMap<>();
        page.edition().models().forEach(model -> models.merge(model.developer().id(), 1, Integer::sum));
        List<Organisation> found = page.edition().organisations().values().stream()
                .filter(one -> region.isEmpty() || one.region().word().equals(region))
                .filter(one -> words.stream().allMatch(names(one)::contains))
                .sorted(Comparator.comparing(one -> TypedText.fold(one.name())))
                .toList();
        Map<String, List<Row>> letters = new LinkedHashMap<>();
        found.forEach(one -> letters.computeIfAbsent(letter(one), absent -> new ArrayList<>())
                .add(new Row(
                        page.href("/organisations", one.id()),
                        one.name(),
                        about(page, one),
                        page.count("search.models", models.getOrDefault(one.id(), 0)))));
        return new Listed(
                page,
                text,
                Stream.concat(
                                Stream.of(new Option("", page.say("organisations.anywhere"), region.isEmpty())),
                                Stream.of(Region.values())
                                        .map(one -> new Option(
                                                one.word(),
                                                page.capital(page.word("region." + one.word())),
                                                one.word().equals(region))))
                        .toList(),
                page.count("organisations.found", found.size()),
                letters.entrySet().stream()
                        .map(letter -> new Letter(
                                "letter-" + (letter.getKey().equals("#") ? "other" : letter.getKey()),
                                letter.getKey(),
                                letter.getValue()))
                        .toList());
    }

    private static String names(Organisation one) {
        return TypedText.fold(one.id() + "\n" + one.name() + "\n" + String.join("\n", one.aliases()));
    }

    private static String letter(Organisation one) {
        String first = TypedText.fold(one.name()).substring(0, 1).toUpperCase(Locale.ROOT);
        return first.matches("[A-Z]") ? first : "#";
    }

    private static String about(Page page, Organisation one) {
        Fact kind = one.facts().get(Attribute.KIND);
        String origin = page.labels().origin(one);
        return kind.isKnown() ? page.capital(page.word("value." + kind.value())) + " · " + origin : origin;
    }

    private static Shown shown(Page page, Organisation one) {
        Evidence evidence = new Evidence(page);
        Figures.Some some = new Figures(page).models("developer", one.id());
        Subject subject = new Subject(SubjectKind.ORGANISATION, one.id());
        Organisation parent = page.edition().organisations().get(one.facts().value(Attribute.ULTIMATE_PARENT));
        Set<String> members = Set.copyOf(one.facts().values(Attribute.MEMBERS));
        return new Shown(
                page,
                one,
                about(page, one),
                String.join(", ", one.aliases()),
                Attribute.of(SubjectKind.ORGANISATION).keySet().stream()
                        .map(one.facts()::get)
                        .filter(fact -> fact.isKnown()
                                || !fact.dissent().isEmpty()
                                || !fact.attribute().equals(Attribute.MEMBERS))
                        .map(fact -> evidence.of(subject, fact))
                        .map(fact -> fact.called(page.capital(page.say("organisations.fact." + fact.attribute()))))
                        .toList(),
                parent == null || parent.equals(one) ? null : page.link(parent),
                links(page, other -> members.contains(other.id())),
                links(
                        page,
                        other -> !other.equals(one)
                                && other.facts()
                                        .value(Attribute.ULTIMATE_PARENT)
                                        .equals(one.id())),
                some,
                some.newest().stream().map(model -> ResultRow.of(page, model)).toList(),
                some.total() > NAMED);
    }

    private static List<Link> links(Page page, Predicate<Organisation> which) {
        return page.edition().organisations().values().stream()
                .filter(which)
                .map(page::link)
                .toList();
    }
}
