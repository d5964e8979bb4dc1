package eu.modelcatalogue.web.reference;

import eu.modelcatalogue.catalogue.TechnicalSpecification;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.DocumentFormat;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.web.fragments.Figures;
import eu.modelcatalogue.web.fragments.FormLinks;
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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The profiles: all of them, and each one with its rules and the clauses for a tender. */
@Path("/profiles")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ProfilesPage {

    private final Pages pages;

    ProfilesPage(Pages pages) {
        this.pages = pages;
    }

    record Listed(Page page, List<Item> profiles) implements TemplateInstance {}

    /** A profile in the list. */
    public record Item(Profile profile, List<Figures.Figure> figures) {}

    /**
     * The content of the page of a profile.
     *
     * @param newest whether it is the newest version of its profile
     * @param source the text on which it is based; null for none
     * @param chapters the clauses: minimum requirements, further ones, and requirements without a clause
     * @param silent rules with neither a clause nor a reason; empty for none
     * @param markdown address of the clauses for pasting, as Markdown
     * @param plain address of the clauses as plain text
     * @param forms the form for bidders that asks what this profile looks at, in each format
     */
    public record Shown(
            Page page,
            Profile profile,
            boolean newest,
            @Nullable Link source,
            List<Figures.Figure> figures,
            List<Group> groups,
            List<String> notes,
            List<Chapter> chapters,
            String silent,
            List<Profile> versions,
            String markdown,
            String plain,
            List<Link> forms,
            String api)
            implements TemplateInstance {}

    /** A group of rules; without figures if all are recommended, because it then has no verdict. */
    public record Group(String title, List<Figures.Figure> figures, List<Asked> rules) {}

    /**
     * A rule.
     *
     * @param clause its source; null for none
     */
    public record Asked(
            Rule rule, String predicate, @Nullable Link clause, List<Figures.Figure> figures) {}

    /** Clauses with the same standing. */
    public record Chapter(String title, List<Wanted> clauses) {}

    /** A clause with the ids of its rules. */
    public record Wanted(Clause clause, String rules) {}

    @GET
    public Response list() {
        Page page = pages.open();
        Figures figures = new Figures(page);
        return pages.answer(
                page,
                () -> new Listed(
                        page,
                        page.labels().inOrder().stream()
                                .map(profile -> new Item(profile, figures.verdicts(profile.id())))
                                .toList()));
    }

    @GET
    @Path("/{name}")
    public Response show(@PathParam("name") String name) {
        Page page = pages.open();
        Profile profile = page.edition().profile(name).orElseThrow(() -> Problems.notFound("profile", name));
        return pages.answer(page, () -> shown(page, profile));
    }

    private static Shown shown(Page page, Profile profile) {
        Figures figures = new Figures(page);
        boolean newest = profile.equals(page.edition().currentProfiles().get(profile.id()));
        String criterion = newest ? profile.id() : profile.key();
        TechnicalSpecification specification = TechnicalSpecification.of(page.edition(), profile);
        Address clauses = new Address(Paths.clauses(profile.key())).in(page.language());
        return new Shown(
                page,
                profile,
                newest,
                page.link(profile.source()),
                figures.verdicts(criterion),
                profile.groups().stream()
                        .map(group -> {
                            List<Rule> rules = profile.rules().stream()
                                    .filter(rule -> rule.group().equals(group.id()))
                                    .toList();
                            return new Group(
                                    page.text(group.title()),
                                    rules.stream().anyMatch(Rule::required)
                                            ? figures.verdicts(criterion + "." + group.id())
                                            : List.of(),
                                    rules.stream()
                                            .map(rule -> new Asked(
                                                    rule,
                                                    page.typeset(
                                                            rule.condition().said(page.wording())),
                                                    page.link(rule.source()),
                                                    figures.verdicts(criterion + "." + rule.id())))
                                            .toList());
                        })
                        .toList(),
                Stream.of("equivalent", "proportion", "origin", "advice")
                        .map(note -> page.word("phrase.clauses.note." + note))
                        .toList(),
                chapters(page, specification),
                ids(specification.silent()),
                page.edition().profiles().values().stream()
                        .filter(other -> other.id().equals(profile.id()))
                        .sorted(Comparator.comparing(Profile::version).reversed())
                        .toList(),
                clauses.with(DocumentFormat.PARAMETER, DocumentFormat.MD.word()).written(),
                clauses.with(DocumentFormat.PARAMETER, DocumentFormat.TXT.word())
                        .written(),
                FormLinks.of(page, profile.key()),
                Paths.profile(profile.id(), profile.version()));
    }

    private static List<Chapter> chapters(Page page, TechnicalSpecification specification) {
        return Stream.of(
                        chapter(page, specification, "required", part -> asks(part) && part.required()),
                        chapter(page, specification, "recommended", part -> asks(part) && !part.required()),
                        chapter(page, specification, "without", part -> !asks(part)))
                .filter(chapter -> !chapter.clauses().isEmpty())
                .toList();
    }

    private static boolean asks(TechnicalSpecification.Part part) {
        return part.clause().text() != null;
    }

    private static Chapter chapter(
            Page page,
            TechnicalSpecification specification,
            String name,
            Predicate<TechnicalSpecification.Part> which) {
        return new Chapter(
                page.word("phrase.clauses." + name),
                specification.parts().stream()
                        .filter(which)
                        .map(part -> new Wanted(part.clause(), ids(part.rules())))
                        .toList());
    }

    private static String ids(Collection<TechnicalSpecification.Asked> rules) {
        return rules.stream().map(asked -> asked.rule().id()).collect(Collectors.joining(", "));
    }
}
