package eu.modelcatalogue.web.audit;

import eu.modelcatalogue.api.audit.AuditReport;
import eu.modelcatalogue.api.audit.Audits;
import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.budget.Place;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.api.tables.TableFiles;
import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.problem.BodyFaults.BodyFault;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.RequestedFile;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Option;
import eu.modelcatalogue.web.layout.Page;
import eu.modelcatalogue.web.layout.Pages;
import eu.modelcatalogue.web.layout.ProblemPage;
import eu.modelcatalogue.web.layout.SentForm;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Audits a pasted text or an uploaded file like {@code POST /v1/audit}, and filters a gateway's configuration like {@code POST /v1/audit/filter}. It
 * stores nothing.
 */
@Path("/audit")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class AuditPage {

    private static final String TEXT = "text";
    private static final String FILE = "file";
    private static final String PROFILES = "profiles";
    private static final String WITHOUT = Question.WITHOUT;

    /** The pressed button: none for the page, otherwise a format, or {@value #FILTERED}. */
    private static final String TAKEN_AS = "as";

    private static final String FILTERED = "filtered";

    /** What a service has to be, for its offers to stay in a configuration. */
    private static final List<String> OF_SERVICES = List.of(Dimension.SERVED_FROM, Dimension.SERVED_UNDER);

    private final Pages pages;
    private final Budget budget;
    private final PublicAddress address;

    AuditPage(Pages pages, Budget budget, PublicAddress address) {
        this.pages = pages;
        this.budget = budget;
        this.address = address;
    }

    /**
     * The content of the page.
     *
     * @param answer null if nothing was sent, or something in it is wrong
     * @param wrong the faults as in the API; null for none
     * @param countries from which services are controlled: what remains if those of one stop
     * @param ofServices what services can be asked to be where a configuration is filtered, by name of the parameter
     */
    public record Shown(
            Page page,
            @Nullable AuditView answer,
            @Nullable Wrong wrong,
            String text,
            List<Option> profiles,
            List<Option> countries,
            List<Option> ofServices)
            implements TemplateInstance {}

    /** The reasons why a document cannot be audited. */
    public record Wrong(String detail, List<BodyFault> faults) {}

    @GET
    public Response form() {
        Page page = pages.open();
        return pages.answer(
                page,
                () -> new Shown(
                        page,
                        null,
                        null,
                        "",
                        page.labels().options(none -> false),
                        countries(page, Set.of()),
                        ofServices(page, Set.of())));
    }

    /**
     * Audits the submitted form, including its parsing, within the budget. It needs no token against forged requests: it stores nothing, has no
     * users and sets no cookie.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response audit(byte @Nullable [] sent) {
        Page page = pages.open();
        return budget.spend(Audits.SHARES, place -> audited(page, SentForm.read(sent), place), Pages::length);
    }

    private Response audited(Page page, SentForm form, Place place) {
        String chosen = form.value(FILE);
        String text = chosen.isBlank() ? form.value(TEXT) : chosen;
        List<Profile> named = form.values(PROFILES).stream()
                .flatMap(id -> page.edition().profile(id).stream())
                .distinct()
                .toList();
        List<Profile> profiles =
                named.isEmpty() ? page.edition().profile(Labels.LEAD).stream().toList() : named;
        Set<String> without = Set.copyOf(
                form.values(WITHOUT).stream().filter(Region.codes()::contains).toList());
        Set<String> ofServices =
                OF_SERVICES.stream().filter(name -> !form.value(name).isEmpty()).collect(Collectors.toSet());
        Format format = Word.find(Format.class, form.value(TAKEN_AS))
                .filter(Format.TABLES::contains)
                .filter(one -> one != Format.JSON)
                .orElse(null);
        try {
            if (form.value(TAKEN_AS).equals(FILTERED)) {
                // A browser ends the lines of a text that was typed as it likes; those of a file stay.
                return filtered(page, profiles, ofServices, chosen.isBlank() ? text.replace("\r\n", "\n") : text);
            }
            AuditReport found = Audits.of(bytes(text), page.edition(), profiles, without, place::goOn);
            return format == null
                    ? shown(
                            page,
                            AuditView.of(page, found, profiles, place::goOn),
                            null,
                            text,
                            profiles,
                            without,
                            ofServices)
                    : taken(page, found, profiles, format, place);
        } catch (HttpProblem problem) {
            if (problem.getStatusCode() != Response.Status.BAD_REQUEST.getStatusCode()) {
                throw problem;
            }
            return shown(page, null, wrong(problem), text, profiles, without, ofServices);
        }
    }

    private Response shown(
            Page page,
            @Nullable AuditView answer,
            @Nullable Wrong wrong,
            String text,
            List<Profile> profiles,
            Set<String> without,
            Set<String> ofServices) {
        return pages.once(
                page,
                wrong == null ? Response.Status.OK : Response.Status.BAD_REQUEST,
                new Shown(
                        page,
                        answer,
                        wrong,
                        text,
                        page.labels().options(profiles::contains),
                        countries(page, without),
                        ofServices(page, ofServices)));
    }

    /** The countries from which services are controlled, by name. */
    private static List<Option> countries(Page page, Set<String> chosen) {
        return page.edition().services().values().stream()
                .map(Service::controlCountry)
                .filter(country -> !country.equals(Fact.UNKNOWN))
                .distinct()
                .map(country -> new Option(country, page.wording().values().country(country), chosen.contains(country)))
                .sorted(Comparator.comparing(
                        Option::label, Collator.getInstance(page.language().locale())))
                .toList();
    }

    private static List<Option> ofServices(Page page, Set<String> chosen) {
        return OF_SERVICES.stream()
                .map(name -> new Option(name, page.say("audit." + name), chosen.contains(name)))
                .toList();
    }

    private static Response taken(Page page, AuditReport found, List<Profile> profiles, Format format, Place place) {
        RequestedFile wanted = new RequestedFile(format, page.language(), true, false);
        byte[] file = Audits.file(page.edition(), found, profiles, wanted, place);
        return TableFiles.once(page.edition(), wanted, "audit", file);
    }

    /** The configuration with the models that meet all chosen profiles, at services as they are asked for. */
    private Response filtered(Page page, List<Profile> profiles, Set<String> ofServices, String text) {
        String asked = Stream.concat(
                        Stream.of(Query.parameter(Verdict.MET) + "="
                                + profiles.stream().map(Profile::id).collect(Collectors.joining(","))),
                        ofServices.stream().map(name -> name + "=" + Region.EU.word()))
                .collect(Collectors.joining("&"));
        Search search = Search.whole(new Parameters(asked, Question.FILTER.names()), page.edition())
                .pinned(page.edition());
        byte[] file = bytes(
                Audits.filtered(bytes(text), page.edition(), search, address).configuration());
        return TableFiles.once(
                page.edition(), new RequestedFile(Format.LITELLM, page.language(), true, false), FILTERED, file);
    }

    private static Wrong wrong(HttpProblem problem) {
        String detail = problem.getDetail() == null ? "" : problem.getDetail();
        return new Wrong(detail, ProblemPage.faults(problem, BodyFault.class));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
