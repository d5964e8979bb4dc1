package eu.modelcatalogue.web.search;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The welcome for new visitors: what can be done here, one figure, and how recent the data is.
 *
 * @param tasks common tasks
 * @param figure a number with its unknowns; null if the edition does not have the main profile
 * @param evidence the dates of the evidence
 */
public record Welcome(List<Task> tasks, @Nullable Figure figure, String evidence) {

    /** A common task. */
    public record Task(String title, String hint, String href) {}

    /**
     * One figure.
     *
     * @param met the search for the counted models
     * @param undecided the search for the undecided ones
     */
    public record Figure(String text, String met, String undecided) {}

    static Welcome of(Page page) {
        return new Welcome(
                List.of(
                        task(page, "check", "#offer"),
                        task(page, "find", page.href("/find")),
                        task(page, "write", page.href("/profiles"))),
                figure(page),
                evidence(page));
    }

    private static Task task(Page page, String name, String href) {
        return new Task(page.say("search.task." + name), page.say("search.taskHint." + name), href);
    }

    private static @Nullable Figure figure(Page page) {
        Edition edition = page.edition();
        if (!edition.currentProfiles().containsKey(Labels.LEAD)) {
            return null;
        }
        Query union =
                Query.EVERYTHING.draft().filter("region", Query.Filter.of("EU")).query();
        Query met = by(union, Verdict.MET);
        Query undecided = by(union, Verdict.UNKNOWN);
        return new Figure(
                page.say("search.figure", number(page, met), number(page, union), number(page, undecided)),
                page.search(met),
                page.search(undecided));
    }

    private static Query by(Query query, Verdict verdict) {
        return query.draft().verdict(verdict, Query.Filter.of(Labels.LEAD)).query();
    }

    private static String number(Page page, Query query) {
        return page.number(page.edition().index().search(query).total());
    }

    /** The newest day and the median day of the evidence. */
    private static String evidence(Page page) {
        List<LocalDate> days = page.edition().models().stream()
                .flatMap(model -> model.facts().all().stream())
                .flatMap(fact -> fact.evidence().stream())
                .map(Claim::asOf)
                .sorted()
                .toList();
        return days.isEmpty()
                ? ""
                : page.say(
                        "search.evidence", page.date(days.get(days.size() - 1)), page.date(days.get(days.size() / 2)));
    }
}
