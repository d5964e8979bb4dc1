package eu.modelcatalogue.web.criteria;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Specification;
import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.question.Address;
import eu.modelcatalogue.question.DocumentFormat;
import eu.modelcatalogue.question.Paths;
import eu.modelcatalogue.web.frame.Labels;
import eu.modelcatalogue.web.frame.Link;
import eu.modelcatalogue.web.frame.Page;
import eu.modelcatalogue.web.frame.Pages;
import eu.modelcatalogue.web.shown.Figures;
import eu.modelcatalogue.words.Wording;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The criteria that models are judged by: all of them, and each one with its rules and with the words for a tender. */
@Path("/profiles")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ProfilesPage {

    private final Pages pages;

    ProfilesPage(Pages pages) {
        this.pages = pages;
    }

    /** Templates of these pages. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance profiles(Page page, List<Item> profiles);

        static native TemplateInstance profile(Page page, Shown shown);
    }

    /**
     * A profile in the list.
     *
     * @param href of its page
     * @param title of the profile
     * @param purpose which question it answers
     * @param rules how many it has
     * @param figures models by verdict
     */
    public record Item(String href, String title, String purpose, String rules, List<Figures.Figure> figures) {}

    /**
     * What the page of a profile shows.
     *
     * @param key of the profile with its version
     * @param title of the profile
     * @param purpose which question it answers
     * @param released the day since which it stands unchanged
     * @param newest address of the newest version; null where this is it
     * @param text it rests on; empty for none
     * @param textHref address of that; null where there is none
     * @param caveats what must be known before it is relied on
     * @param figures models by verdict
     * @param groups its rules
     * @param notes on the clauses
     * @param chapters the clauses: minimum requirements, further ones, and what has none
     * @param silent rules for which nobody has written a clause or a reason; empty for none
     * @param versions all of them, the newest first
     * @param markdown address of the clauses for pasting
     * @param plain likewise, without marks
     * @param api address of the same in the API
     */
    public record Shown(
            String key,
            String title,
            String purpose,
            String released,
            @Nullable String newest,
            String text,
            @Nullable String textHref,
            List<String> caveats,
            List<Figures.Figure> figures,
            List<Group> groups,
            List<String> notes,
            List<Chapter> chapters,
            String silent,
            List<Version> versions,
            String markdown,
            String plain,
            String api) {}

    /** A part of a profile; no figures where it holds recommended rules alone, and has no verdict. */
    public record Group(String title, List<Figures.Figure> figures, List<Asked> rules) {}

    /**
     * A rule.
     *
     * @param id of the rule
     * @param required whether the verdict depends on it
     * @param statement what it asks for
     * @param predicate how that is decided, in words
     * @param clause where it is written; empty where nowhere
     * @param clauseHref address of that; null where there is none
     * @param figures models by verdict
     */
    public record Asked(
            String id,
            boolean required,
            String statement,
            String predicate,
            String clause,
            @Nullable String clauseHref,
            List<Figures.Figure> figures) {}

    /** Clauses of one standing. */
    public record Chapter(String title, List<Wanted> clauses) {}

    /**
     * A clause.
     *
     * @param title what it asks for
     * @param text for the specification; empty where there is no clause
     * @param proof how a tenderer shows it; empty where there is no clause
     * @param reason why the law allows it, or why there is none
     * @param law the provisions
     * @param rules it is for
     */
    public record Wanted(String title, String text, String proof, String reason, List<Link> law, String rules) {}

    /**
     * A version.
     *
     * @param href of its page
     * @param key of the profile with this version
     * @param released the day since which it stands unchanged
     * @param current whether it is the one shown
     * @param changes what it does otherwise than the one before; none for a first version
     */
    public record Version(String href, String key, String released, boolean current, List<String> changes) {}

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Page page = pages.open(uri, headers, Set.of());
        page.parameters().check();
        return pages.answer(request, page, "profiles " + page.address().written(), () -> {
            Figures figures = new Figures(page);
            return Templates.profiles(
                    page,
                    new Labels(page)
                            .inOrder().stream()
                                    .map(profile -> new Item(
                                            page.href("/profiles/" + profile.id()),
                                            page.text(profile.title()),
                                            page.text(profile.purpose()),
                                            page.count(
                                                    "profiles.rules",
                                                    profile.rules().size()),
                                            figures.verdicts(profile.id())))
                                    .toList());
        });
    }

    /**
     * One profile.
     *
     * @param name its id, perhaps with @ and a version
     */
    @GET
    @Path("/{name}")
    public Response show(
            @PathParam("name") String name,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        Page page = pages.open(uri, headers, Set.of());
        page.parameters().check();
        Profile profile = page.edition().profile(name).orElseThrow(() -> Problems.notFound("profile", name));
        return pages.answer(
                request,
                page,
                "profile " + page.address().written(),
                () -> Templates.profile(page, shown(page, profile)));
    }

    private static Shown shown(Page page, Profile profile) {
        Edition edition = page.edition();
        Figures figures = new Figures(page);
        Labels labels = new Labels(page);
        boolean newest = profile.equals(edition.currentProfiles().get(profile.id()));
        String criterion = newest ? profile.id() : profile.key();
        Citation source = profile.source();
        Specification specification = Specification.of(edition, profile);
        Address clauses = new Address(Paths.clauses(profile.key())).in(page.language());
        return new Shown(
                profile.key(),
                page.text(profile.title()),
                page.text(profile.purpose()),
                page.date(profile.releasedOn()),
                newest ? null : page.href("/profiles/" + profile.id()),
                source == null ? "" : page.typeset(new Wording(page.edition(), page.language()).citation(source)),
                source == null ? null : source.url(),
                profile.caveats().stream().map(page::text).toList(),
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
                                            .map(rule -> asked(page, labels, figures, criterion, rule))
                                            .toList());
                        })
                        .toList(),
                Stream.of("equivalent", "proportion", "origin", "advice")
                        .map(note -> page.word("phrase.clauses.note." + note))
                        .toList(),
                chapters(page, specification),
                String.join(
                        ", ",
                        specification.silent().stream()
                                .map(one -> one.rule().id())
                                .toList()),
                edition.profiles().values().stream()
                        .filter(other -> other.id().equals(profile.id()))
                        .sorted(Comparator.comparing(Profile::version).reversed())
                        .map(other -> new Version(
                                page.href("/profiles/" + other.key()),
                                other.key(),
                                page.date(other.releasedOn()),
                                other.equals(profile),
                                other.changes().stream().map(page::text).toList()))
                        .toList(),
                clauses.with(DocumentFormat.PARAMETER, DocumentFormat.MD.word()).written(),
                clauses.with(DocumentFormat.PARAMETER, DocumentFormat.TXT.word())
                        .written(),
                Paths.profile(profile.id(), profile.version()));
    }

    private static Asked asked(Page page, Labels labels, Figures figures, String criterion, Rule rule) {
        Citation source = rule.source();
        return new Asked(
                rule.id(),
                rule.required(),
                page.text(rule.statement()),
                page.typeset(rule.condition().said(labels.wording())),
                source == null ? "" : page.typeset(new Wording(page.edition(), page.language()).citation(source)),
                source == null ? null : source.url(),
                figures.verdicts(criterion + "." + rule.id()));
    }

    private static List<Chapter> chapters(Page page, Specification specification) {
        return Stream.of(
                        chapter(page, specification, "required", part -> asks(part) && part.required()),
                        chapter(page, specification, "recommended", part -> asks(part) && !part.required()),
                        chapter(page, specification, "without", part -> !asks(part)))
                .filter(chapter -> !chapter.clauses().isEmpty())
                .toList();
    }

    private static boolean asks(Specification.Part part) {
        return part.clause().text() != null;
    }

    private static Chapter chapter(
            Page page, Specification specification, String name, Predicate<Specification.Part> which) {
        return new Chapter(
                page.word("phrase.clauses." + name),
                specification.parts().stream()
                        .filter(which)
                        .map(part -> wanted(page, part))
                        .toList());
    }

    private static Wanted wanted(Page page, Specification.Part part) {
        Clause clause = part.clause();
        return new Wanted(
                page.text(clause.title()),
                clause.text() == null ? "" : page.text(clause.text()),
                clause.proof() == null ? "" : page.text(clause.proof()),
                page.text(clause.reason()),
                clause.law().stream()
                        .map(one -> new Link(one.url(), page.text(one.article())))
                        .toList(),
                String.join(
                        ", ", part.rules().stream().map(one -> one.rule().id()).toList()));
    }
}
