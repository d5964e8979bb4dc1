package eu.modelcatalogue.api.audit;

import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.budget.Place;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.api.policy.OfferRule;
import eu.modelcatalogue.api.tables.Provenance;
import eu.modelcatalogue.api.tables.TableFiles;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.problem.BodyFaults;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.RequestedFile;
import eu.modelcatalogue.query.Search;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs audits, both for the API and for the page. */
public final class Audits {

    /** Shares of the budget: five hundred models take one or two seconds of processor time and a few dozen megabytes. */
    public static final int SHARES = Budget.WHOLE / 2;

    private Audits() {}

    /**
     * Audits a typed text or an uploaded file; its format is recognised from its content.
     *
     * @param without countries whose services have to stop (ISO 3166-1 alpha-2); empty where nobody asks what remains without them
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with all faults of the document
     */
    public static AuditReport of(
            byte[] sent, Edition edition, List<Profile> profiles, Set<String> without, Runnable goOn) {
        return of(
                AuditBody.Notation.of(new String(sent, StandardCharsets.UTF_8)),
                sent,
                edition,
                profiles,
                without,
                goOn);
    }

    static AuditReport of(
            AuditBody.Notation notation,
            byte[] sent,
            Edition edition,
            List<Profile> profiles,
            Set<String> without,
            Runnable goOn) {
        BodyFaults faults = new BodyFaults();
        AuditBody body = AuditBody.read(notation, sent, faults);
        faults.check();
        return AuditReport.of(edition, body, profiles, without, goOn);
    }

    /** The countries of {@value Question#WITHOUT}; what is not a country is recorded as a fault. */
    public static Set<String> without(Parameters parameters) {
        Set<String> countries = new LinkedHashSet<>(parameters.list(Question.WITHOUT));
        for (String country : countries) {
            if (!Region.codes().contains(country)) {
                parameters.fault(
                        Question.WITHOUT,
                        country,
                        "is not a country",
                        "ISO 3166-1 alpha-2 in capitals, such as US, with commas between");
            }
        }
        return countries;
    }

    /**
     * Takes out of a configuration of LiteLLM's proxy what a search does not allow.
     *
     * @param search pinned to the edition; its address stands in the configuration
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with all faults of the configuration
     */
    public static FilterReport filtered(byte[] sent, Edition edition, Search search, PublicAddress address) {
        String found = address.of(search.at(Question.SEARCH.path()));
        return GatewayFilter.of(edition, OfferRule.of(edition, search.query(), found), sent);
    }

    /**
     * Writes an audit as a table.
     */
    public static byte[] file(
            Edition edition, AuditReport found, List<Profile> profiles, RequestedFile wanted, Place place) {
        AuditReport.Outages outages = found.outages();
        Address self = Address.of(Question.AUDIT, edition)
                .with(Question.PROFILES, profiles.stream().map(Profile::key).collect(Collectors.joining(",")))
                .with(outages == null ? Map.of() : Map.of(Question.WITHOUT, String.join(",", outages.without())));
        return TableFiles.written(
                AuditTable.of(edition, found, profiles, wanted.language()),
                wanted,
                edition,
                self.written(),
                () -> Provenance.quoted(
                        edition,
                        found.items().stream()
                                .flatMap(one -> Stream.ofNullable(one.model()))
                                .flatMap(model -> edition.model(model.id()).stream())
                                .distinct()
                                .toList()),
                profiles,
                place);
    }
}
