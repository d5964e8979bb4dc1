package eu.modelcatalogue.web.search;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Option;
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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Five questions for somebody who looks for a model: task, language, hardware or hosting, origin, and what it must have. Each may be left out. The answer is
 * a search: its form asks the search page, so that its address holds all answers.
 */
@Path("/find")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class FinderPage {

    /** The tasks; the search understands their names in the language of the page ({@link TypedFilters}). */
    static final List<String> TASKS =
            List.of("text", "transcription", "speech", "seeing", "ocr", "image", "video", "embedding");

    /** Gigabytes of a laptop, of three graphics cards, and of a server with eight. */
    private static final List<Integer> MEMORIES = List.of(16, 24, 48, 80, 640);

    /** Criteria that buyers ask for most. */
    private static final List<String> CRITERIA = List.of(Labels.LEAD, "downloadable", "contract-safe", "osaid-1.0");

    private final Pages pages;

    FinderPage(Pages pages) {
        this.pages = pages;
    }

    /** The content of the page: the choices of each question. */
    public record Shown(
            Page page,
            List<Option> tasks,
            List<Option> languages,
            List<Option> memories,
            List<Option> regions,
            List<Option> criteria)
            implements TemplateInstance {}

    @GET
    public Response show() {
        Page page = pages.open();
        return pages.answer(page, () -> shown(page));
    }

    private static Shown shown(Page page) {
        Labels labels = page.labels();
        return new Shown(
                page,
                orAny(
                        page,
                        TASKS.stream()
                                .map(task -> page.say("search.find." + task))
                                .map(word -> new Option(word, word, false))
                                .toList()),
                orAny(
                        page,
                        Region.UNION_LANGUAGES.stream()
                                .map(language -> new Option(
                                        language, page.capital(labels.value(Dimension.LANGUAGE, language)), false))
                                .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER))
                                .toList()),
                orAny(
                        page,
                        MEMORIES.stream()
                                .map(memory -> new Option(
                                        memory.toString(), page.say("search.memoryOf", page.number(memory)), false))
                                .toList()),
                orAny(
                        page,
                        Stream.of(Region.EU, Region.EEA)
                                .map(region -> new Option(region.word(), labels.value("region", region.word()), false))
                                .toList()),
                CRITERIA.stream()
                        .flatMap(id -> Stream.ofNullable(labels.profiles().get(id)))
                        .map((Profile profile) -> new Option(profile.id(), page.text(profile.title()), false))
                        .toList());
    }

    private static List<Option> orAny(Page page, List<Option> options) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("", page.say("search.find.any"), true));
        all.addAll(options);
        return all;
    }
}
