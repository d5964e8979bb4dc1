package eu.modelcatalogue.web.about;

import eu.modelcatalogue.catalogue.quality.Freshness;
import eu.modelcatalogue.catalogue.quality.Quality;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.ResolutionPolicy;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.text.Wording;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sources with their licences, and the attributes for which each is trusted. */
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class SourcesPage {

    private final Pages pages;

    SourcesPage(Pages pages) {
        this.pages = pages;
    }

    /**
     * @param months of releases, the newest first
     * @param listsAsOf day of the newest list of offers, in words; empty if there is none
     */
    record Listed(Page page, List<Shown> sources, List<MonthOfReleases> months, String listsAsOf)
            implements TemplateInstance {}

    /**
     * A source.
     *
     * @param source publisher, address and purpose, in English as in the data
     * @param snapshot the day and revision that was read; empty if single pages are cited
     * @param believed the attributes for which it is trusted, by subject and standing
     * @param waiting number of its changes that wait for a curator, in words; empty for none
     * @param heldBack those changes, in English as in the data
     */
    public record Shown(
            Source source,
            String name,
            String kind,
            String snapshot,
            String claims,
            List<Believed> believed,
            String waiting,
            List<EditionContent.HeldBack> heldBack) {}

    /** A month with the counts of {@link Freshness.Month}, in words. */
    public record MonthOfReleases(String month, String known, String offers, String joined) {}

    /**
     * The attributes for which a source is trusted.
     *
     * @param standing whether it is trusted first or after others, and for which subjects
     */
    public record Believed(String standing, String attributes) {}

    @GET
    public Response list() {
        Page page = pages.open();
        return pages.answer(page, () -> {
            Map<String, Quality.Age> ages = Quality.ages(page.edition()).stream()
                    .collect(Collectors.toMap(Quality.Age::source, Function.identity()));
            return new Listed(
                    page,
                    page.edition().sources().values().stream()
                            .map(source -> shown(page, source, ages.get(source.id())))
                            .toList(),
                    Freshness.months(page.edition(), page.countedFrom()).stream()
                            .map(one -> new MonthOfReleases(
                                    page.period(Period.parse(one.month().toString())),
                                    page.number(one.known()),
                                    page.number(one.offers()),
                                    page.number(one.joined())))
                            .toList(),
                    page.edition().offers().asOf().map(page::date).orElse(""));
        });
    }

    private static Shown shown(Page page, Source source, Quality.@Nullable Age age) {
        List<EditionContent.HeldBack> heldBack = page.edition().reviews().stream()
                .filter(review -> review.source().equals(source.id()))
                .flatMap(review -> review.waiting().stream())
                .toList();
        String day = source.asOf() == null ? "" : aged(page, source.asOf());
        return new Shown(
                source,
                page.typeset(page.wording().source(source.id())),
                page.say("sources.kind." + source.kind()),
                source.revision() == null ? day : page.say("sources.revision", day, source.revision()),
                age == null
                        ? page.say("sources.silent")
                        : page.count("sources.claims", age.claims()) + " "
                                + page.say("sources.between", page.date(age.oldest()), page.date(age.newest())),
                believed(page, source.id()),
                heldBack.isEmpty() ? "" : page.count("sources.heldBack", heldBack.size()),
                heldBack);
    }

    /** A day with its age. */
    private static String aged(Page page, LocalDate day) {
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(day, page.countedFrom()));
        return page.say("sources.aged." + page.language().plural(days), page.number(days), page.date(day));
    }

    /** For each kind of subject the attributes for which it is trusted first, and those for which others are trusted before it. */
    private static List<Believed> believed(Page page, String source) {
        ResolutionPolicy policy = page.edition().policy();
        if (source.equals(policy.curated())) {
            return List.of(new Believed(page.say("sources.curated"), ""));
        }
        Wording wording = page.wording();
        List<Believed> believed = new ArrayList<>();
        for (SubjectKind kind :
                List.of(SubjectKind.MODEL, SubjectKind.ORGANISATION, SubjectKind.LICENCE, SubjectKind.SERVICE)) {
            Map<String, List<String>> byStanding = new LinkedHashMap<>();
            Stream.of("first", "later").forEach(standing -> byStanding.put(standing, new ArrayList<>()));
            for (Attribute attribute : Attribute.of(kind).values()) {
                ResolutionPolicy.Rule rule = policy.rule(kind, attribute.name());
                List<ResolutionPolicy.Trust> order = rule.order();
                for (int place = 0; place < order.size(); place++) {
                    if (order.get(place).sources().contains(source)) {
                        byStanding
                                .getOrDefault(place == 0 || rule.together() ? "first" : "later", new ArrayList<>())
                                .add(named(page, wording, kind, attribute, order.get(place), source));
                        break;
                    }
                }
            }
            byStanding.forEach((standing, names) -> {
                if (!names.isEmpty()) {
                    believed.add(new Believed(
                            page.say("sources.standing." + kind.name().toLowerCase(Locale.ROOT) + "." + standing),
                            String.join(page.language().semicolon(), names)));
                }
            });
        }
        return believed;
    }

    /** The name of an attribute, with the condition under which the source is trusted, if there is one. */
    private static String named(
            Page page,
            Wording wording,
            SubjectKind kind,
            Attribute attribute,
            ResolutionPolicy.Trust trust,
            String source) {
        String name = switch (kind) {
            case LICENCE -> page.word("licence." + attribute.name());
            case ORGANISATION -> page.say("organisations.fact." + attribute.name());
            case SERVICE -> page.word("service." + attribute.name());
            case MODEL -> page.typeset(wording.attribute(attribute.name()));
        };
        if (trust.sources().size() > 1) {
            String others = trust.sources().stream()
                    .filter(other -> !other.equals(source))
                    .map(wording::source)
                    .collect(Collectors.joining(", "));
            return page.say("sources.agreeing", name, others);
        }
        if (!trust.values().isEmpty()) {
            String values = trust.values().stream()
                    .map(value -> page.word("value." + value))
                    .collect(Collectors.joining(", "));
            return page.say("sources.onlyWhere", name, values);
        }
        return name;
    }
}
