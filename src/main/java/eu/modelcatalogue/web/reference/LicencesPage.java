package eu.modelcatalogue.web.reference;

import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.LicenceRisk;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Truth;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.web.fragments.Evidence;
import eu.modelcatalogue.web.fragments.Figures;
import eu.modelcatalogue.web.fragments.LicenceView;
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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The licences in plain words: what they allow and what they do not. A licence in use that has not been read is shown as unread. */
@Path("/licences")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class LicencesPage {

    /** The risks that have a column of their own, or that the class of the licence says; all others are conditions. */
    private static final Set<LicenceRisk> IN_COLUMNS = Set.of(
            LicenceRisk.NO_LICENCE,
            LicenceRisk.NON_COMMERCIAL,
            LicenceRisk.PURPOSES,
            LicenceRisk.THRESHOLD,
            LicenceRisk.UNION_LEFT_OUT);

    /** Most models that are named; the search finds all. */
    private static final int NAMED = 10;

    private final Pages pages;

    LicencesPage(Pages pages) {
        this.pages = pages;
    }

    /** The content of the list. */
    public record Listed(Page page, List<Row> read, List<Row> unread) implements TemplateInstance {}

    /**
     * A licence in the list.
     *
     * @param id SPDX id, or {@code LicenseRef-…}
     * @param uses models with this licence for their weights
     * @param terms null if it has not been read
     */
    public record Row(
            String href,
            String name,
            String id,
            Figures.Some uses,
            @Nullable Terms terms) {}

    /**
     * The terms that decide whether one can work with a licence.
     *
     * @param forbidden uses that the licence forbids
     * @param threshold of users or revenue, above which it ends
     * @param territory whether it gives rights to parties in the EU
     * @param conditions other terms that can prevent, bind or end the use
     * @param notKnown conditions of which it is unknown whether it has them; empty for none
     */
    public record Terms(
            Labels.State licenceClass,
            Answer forbidden,
            Answer threshold,
            Answer territory,
            List<String> conditions,
            String notKnown) {}

    /**
     * An answer in the list.
     *
     * @param shape met where it is no risk
     */
    public record Answer(String shape, String word) {}

    /**
     * The content of the page of a licence.
     *
     * @param id SPDX id, or {@code LicenseRef-…}
     * @param plain in plain words; null if it has not been read
     * @param steward who publishes it; empty if unknown
     * @param aliases names in sources
     * @param more whether there are more models than those named
     * @param api address of the licence in the API; null if it has not been read
     */
    public record Shown(
            Page page,
            String id,
            String name,
            @Nullable LicenceView plain,
            String steward,
            String aliases,
            List<Evidence.Shown> facts,
            Figures.Some uses,
            List<Link> newest,
            boolean more,
            @Nullable String api)
            implements TemplateInstance {}

    @GET
    public Response list() {
        Page page = pages.open();
        return pages.answer(page, () -> listed(page));
    }

    @GET
    @Path("/{id}")
    public Response show(@PathParam("id") String id) {
        Page page = pages.open();
        Licence licence = page.edition().licences().get(id);
        if (licence == null && !unread(page).contains(id)) {
            throw Problems.notFound("licence", id);
        }
        return pages.answer(page, () -> shown(page, id, licence));
    }

    private static Listed listed(Page page) {
        Figures figures = new Figures(page);
        Comparator<Row> order = Comparator.comparing((Row row) -> -row.uses().total())
                .thenComparing(Row::name, String.CASE_INSENSITIVE_ORDER);
        return new Listed(
                page,
                page.edition().licences().values().stream()
                        .map(licence -> row(
                                page,
                                figures,
                                licence.id(),
                                page.wording().licence(licence.id()),
                                terms(page, licence)))
                        .sorted(order)
                        .toList(),
                unread(page).stream()
                        .map(id -> row(page, figures, id, id, null))
                        .sorted(order)
                        .toList());
    }

    private static Row row(Page page, Figures figures, String id, String name, @Nullable Terms terms) {
        return new Row(page.href("/licences", id), name, id, figures.models("licence", id), terms);
    }

    private static Terms terms(Page page, Licence licence) {
        String licenceClass =
                Headlines.licenceClass(Facts.NONE, licence.terms()).value();
        return new Terms(
                page.labels().state(Headlines.LICENCE_CLASS, licenceClass),
                answer(page, licence, LicenceRisk.PURPOSES),
                answer(page, licence, LicenceRisk.THRESHOLD),
                answer(page, licence, LicenceRisk.UNION_LEFT_OUT),
                conditions(page, licence, Truth.TRUE),
                String.join(page.language().semicolon(), conditions(page, licence, Truth.UNKNOWN)));
    }

    private static Answer answer(Page page, Licence licence, LicenceRisk risk) {
        String value = licence.facts().value(risk.attribute());
        return new Answer(
                switch (risk.by(value)) {
                    case TRUE -> "notMet";
                    case FALSE -> "met";
                    case UNKNOWN -> "unknown";
                },
                page.typeset(page.word("value." + value)));
    }

    private static List<String> conditions(Page page, Licence licence, Truth truth) {
        return LicenceRisk.where(licence.terms(), truth).stream()
                .filter(risk -> !IN_COLUMNS.contains(risk))
                .map(risk -> page.typeset(page.word("risk." + risk.word())))
                .toList();
    }

    /** Ids that models of this edition use without an entry for the licence. */
    private static Set<String> unread(Page page) {
        Set<String> used = new TreeSet<>(page.edition().index().values("licence"));
        used.removeAll(page.edition().licences().keySet());
        used.removeAll(Set.of(Fact.UNKNOWN, LicenceExpression.NONE));
        return used;
    }

    private static Shown shown(Page page, String id, @Nullable Licence licence) {
        Figures.Some some = new Figures(page).models("licence", id);
        Evidence evidence = new Evidence(page);
        return new Shown(
                page,
                id,
                licence == null ? id : page.typeset(page.wording().licence(id)),
                licence == null ? null : LicenceView.of(page, evidence, licence),
                licence == null || licence.steward() == null ? "" : licence.steward(),
                licence == null ? "" : String.join(", ", licence.aliases()),
                licence == null ? List.of() : evidence.all(new Subject(SubjectKind.LICENCE, id), licence.facts()),
                some,
                some.newest().stream().limit(NAMED).map(page::link).toList(),
                some.total() > NAMED,
                licence == null ? null : "/v1/licences/" + id);
    }
}
