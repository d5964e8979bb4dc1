package eu.modelcatalogue.web.offers;

import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.query.SearchParameters;
import eu.modelcatalogue.web.fragments.Evidence;
import eu.modelcatalogue.web.fragments.OfferRow;
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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where models are offered: all services, and each one with its evidence and its offers. */
@Path("/services")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ServicesPage {

    private static final String CONTROL = "controlRegion";
    private static final Set<String> KNOWN = Set.of(SearchParameters.TEXT, CONTROL);

    private static final Set<String> FOR_GATEWAYS = Set.of(Attribute.LITELLM_PROVIDER, Attribute.OPENAI_BASE_URL);

    /** Offers that are shown; the API has all. */
    private static final int SHOWN = 100;

    private final Pages pages;

    ServicesPage(Pages pages) {
        this.pages = pages;
    }

    /**
     * What the list shows.
     *
     * @param described services of which a source says who operates them or what they do
     * @param listed services that only a list of offers names
     */
    public record Listed(
            Page page, String text, List<Option> regions, String found, List<Row> described, List<Row> listed)
            implements TemplateInstance {}

    /**
     * A service in the list.
     */
    public record Row(
            String href, String name, String role, String seat, String control, String sites, String models) {}

    /**
     * What the page of a service shows.
     *
     * @param operator its page; null where the operator is not known
     * @param joined how many of its offers lead to models
     * @param offers the first of those that are open
     * @param ended those that have ended or are listed no longer
     * @param more what is said where there are more than those; empty for none
     * @param api where programs find all offers
     */
    public record Shown(
            Page page,
            Service service,
            String about,
            @Nullable Link operator,
            List<Evidence.Shown> facts,
            List<Evidence.Shown> control,
            String joined,
            List<OfferRow> offers,
            List<OfferRow> ended,
            String more,
            String api)
            implements TemplateInstance {}

    @GET
    public Response list() {
        Page page = pages.open(KNOWN);
        String text = page.parameters().text(SearchParameters.TEXT, Limits.TEXT);
        String region = page.parameters()
                .choice(CONTROL, List.of(Region.values()), Region::word, "is not a region")
                .map(Region::word)
                .orElse("");
        return pages.answer(page, () -> listed(page, text, region));
    }

    @GET
    @Path("/{id}")
    public Response show(@PathParam("id") String id) {
        Page page = pages.open();
        Service service = page.edition().services().get(id);
        if (service == null) {
            throw Problems.notFound("service", id);
        }
        return pages.answer(page, () -> shown(page, service));
    }

    private static Listed listed(Page page, String text, String region) {
        List<String> words = Stream.of(TypedText.fold(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Service> found = page.edition().services().values().stream()
                .filter(one -> region.isEmpty() || one.controlRegion().word().equals(region))
                .filter(one -> words.stream()
                        .allMatch(TypedText.fold(one.id() + "\n" + one.name() + "\n"
                                + one.operator().name())::contains))
                .sorted(Comparator.comparing(one -> TypedText.fold(one.name())))
                .toList();
        return new Listed(
                page,
                text,
                Stream.concat(
                                Stream.of(new Option("", page.say("services.anywhere"), region.isEmpty())),
                                Stream.of(Region.values())
                                        .map(one -> new Option(
                                                one.word(),
                                                page.capital(page.word("region." + one.word())),
                                                one.word().equals(region))))
                        .toList(),
                page.count("services.found", found.size()),
                found.stream()
                        .filter(ServicesPage::isDescribed)
                        .map(one -> row(page, one))
                        .toList(),
                found.stream()
                        .filter(one -> !isDescribed(one))
                        .map(one -> row(page, one))
                        .toList());
    }

    /** How a gateway calls a service says nothing about it. */
    private static boolean isDescribed(Service service) {
        return service.facts().all().stream()
                .anyMatch(fact -> fact.isKnown() && !FOR_GATEWAYS.contains(fact.attribute()));
    }

    private static Row row(Page page, Service service) {
        int models = (int) page.edition().offers().ofService(service.id()).stream()
                .filter(Offer::isOpen)
                .map(Offer::model)
                .filter(model -> !model.equals(Fact.UNKNOWN))
                .distinct()
                .count();
        return new Row(
                page.href("/services", service.id()),
                service.name(),
                page.word("value." + service.role()),
                page.typeset(page.wording().values().country(service.seat())),
                OfferRow.control(page, service),
                OfferRow.sites(page, service.sites()),
                page.count("search.models", models));
    }

    private static Shown shown(Page page, Service service) {
        Evidence evidence = new Evidence(page);
        Subject subject = new Subject(SubjectKind.SERVICE, service.id());
        Subject operator =
                new Subject(SubjectKind.ORGANISATION, service.operator().id());
        List<Offer> all = page.edition().offers().ofService(service.id());
        List<Offer> open = all.stream().filter(Offer::isOpen).toList();
        List<Offer> ended = all.stream().filter(offer -> !offer.isOpen()).toList();
        int joined = (int) open.stream()
                .filter(offer -> !offer.model().equals(Fact.UNKNOWN))
                .count();
        int shown = Math.min(SHOWN, open.size()) + Math.min(SHOWN, ended.size());
        return new Shown(
                page,
                service,
                page.capital(page.word("value." + service.role())),
                page.edition().organisations().containsKey(service.operator().id())
                        ? page.link(service.operator())
                        : null,
                Attribute.of(SubjectKind.SERVICE).keySet().stream()
                        .filter(attribute -> !attribute.equals(Attribute.OPERATOR))
                        .map(attribute -> evidence.of(subject, service.facts().get(attribute)))
                        .toList(),
                Stream.of(Attribute.HQ_COUNTRY, Attribute.ULTIMATE_PARENT, Attribute.ULTIMATE_PARENT_COUNTRY)
                        .map(attribute -> evidence.of(
                                        operator, service.operator().facts().get(attribute))
                                .called(page.capital(page.say("organisations.fact." + attribute))))
                        .toList(),
                page.say("services.joined", page.number(joined), page.number(open.size())),
                open.stream()
                        .limit(SHOWN)
                        .map(offer -> OfferRow.of(page, offer))
                        .toList(),
                ended.stream()
                        .limit(SHOWN)
                        .map(offer -> OfferRow.of(page, offer))
                        .toList(),
                all.size() > shown ? page.count("services.more", all.size() - shown) : "",
                "/v1/offers?service=" + Paths.encode(service.id()));
    }
}
