package eu.modelcatalogue.catalogue.resolution;

import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Enquiry;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.offers.ServiceOffers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that determines the answers of an edition, as stated in the seeds and stored in the ledger: names, sources, policy and claims,
 * before they are resolved.
 *
 * @param sources that are quoted
 * @param models names of models
 * @param organisations names of organisations
 * @param licences names of licences
 * @param policy who is believed
 * @param profiles what models are judged by: every released version
 * @param removed ids that were models once
 * @param reviews what imports left for a curator to decide
 * @param clauses what buyers can write into specifications
 * @param products what is offered by a name of its own and runs on models
 * @param procurement the models that matter most to buyers, in the order of the list; empty in editions from before it was kept
 * @param services names of services; empty in editions from before services were kept
 * @param offers what each service offers; empty in editions from before offers were kept
 * @param claims who says what; in no particular order
 * @param spdxVersion version of the SPDX licence list that the flags of licences come from
 */
public record EditionContent(
        List<Source> sources,
        List<NamedModel> models,
        List<NamedOrganisation> organisations,
        List<NamedLicence> licences,
        ResolutionPolicy policy,
        List<Profile> profiles,
        List<Removed> removed,
        List<Review> reviews,
        List<Clause> clauses,
        List<Product> products,
        List<Listing> procurement,
        List<NamedService> services,
        List<ServiceOffers> offers,
        List<Claim> claims,
        String spdxVersion) {

    public EditionContent {
        sources = List.copyOf(sources);
        models = List.copyOf(models);
        organisations = List.copyOf(organisations);
        licences = List.copyOf(licences);
        profiles = List.copyOf(profiles);
        removed = List.copyOf(removed);
        reviews = List.copyOf(reviews);
        clauses = List.copyOf(clauses);
        products = List.copyOf(products);
        procurement = List.copyOf(procurement);
        services = List.copyOf(services);
        offers = List.copyOf(offers);
        claims = List.copyOf(claims);
    }

    /** One without services and offers. */
    public EditionContent(
            List<Source> sources,
            List<NamedModel> models,
            List<NamedOrganisation> organisations,
            List<NamedLicence> licences,
            ResolutionPolicy policy,
            List<Profile> profiles,
            List<Removed> removed,
            List<Review> reviews,
            List<Clause> clauses,
            List<Product> products,
            List<Listing> procurement,
            List<Claim> claims,
            String spdxVersion) {
        this(
                sources,
                models,
                organisations,
                licences,
                policy,
                profiles,
                removed,
                reviews,
                clauses,
                products,
                procurement,
                List.of(),
                List.of(),
                claims,
                spdxVersion);
    }

    /** The same with these claims. */
    public EditionContent saying(List<Claim> others) {
        return new EditionContent(
                sources,
                models,
                organisations,
                licences,
                policy,
                profiles,
                removed,
                reviews,
                clauses,
                products,
                procurement,
                services,
                offers,
                others,
                spdxVersion);
    }

    /** Ids of the models that buyers ask for first. */
    public Set<String> askedFirst() {
        return procurement.stream()
                .filter(Listing::first)
                .flatMap(part -> part.models().stream())
                .map(Listed::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The names of a model; they are editorial, not claimed.
     *
     * @param enquiries searches for information that found nothing
     */
    public record NamedModel(
            String id,
            String name,
            String family,
            List<String> aliases,
            @Nullable List<Enquiry> enquiries) {

        public NamedModel {
            aliases = List.copyOf(aliases);
            // Editions from before enquiries existed have none.
            enquiries = enquiries == null ? List.of() : List.copyOf(enquiries);
        }
    }

    /** The names of an organisation. */
    public record NamedOrganisation(
            String id, String name, @Nullable String website, List<String> aliases) {}

    /** What a service is called, and where its documentation lies. */
    public record NamedService(
            String id, String name, @Nullable String documentation, List<String> aliases) {

        public NamedService {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * The names of a licence, the address of its text, and its summary in plain words by language.
     *
     * @param notes translations of the notes in claims about a clause: {@code en} is the reason of a claim
     */
    public record NamedLicence(
            String id,
            String name,
            @Nullable String steward,
            String text,
            List<String> aliases,
            Map<String, String> summary,
            List<Map<String, String>> notes) {

        public NamedLicence {
            aliases = List.copyOf(aliases);
            // Editions from before notes were translated have none.
            notes = notes == null ? List.of() : List.copyOf(notes);
        }
    }

    /** A chat, assistant or service with its own name that runs on models. */
    public record Product(String id, String name, List<String> aliases, String provider, List<RunsOn> runsOn) {

        public Product {
            aliases = List.copyOf(aliases);
            runsOn = List.copyOf(runsOn);
        }

        /** All its names. */
        public Stream<String> names() {
            return Stream.concat(Stream.of(name), aliases.stream());
        }

        /** Ids of all models on which any source says it runs, each once. */
        public Stream<String> models() {
            return runsOn.stream().flatMap(said -> said.models().stream()).distinct();
        }
    }

    /**
     * A statement of one source about the models on which a product runs.
     *
     * @param section the passage in it; null if the address is precise enough
     * @param reason our note; null for none
     */
    public record RunsOn(
            List<String> models,
            String source,
            String locator,
            @Nullable String section,
            LocalDate asOf,
            @Nullable String reason) {

        public RunsOn {
            models = List.copyOf(models);
        }
    }

    /**
     * A part of the list of models that matter most to buyers.
     *
     * @param first whether buyers ask for these first, so that the quality of the data is counted for them; other parts were added later
     */
    public record Listing(String title, boolean first, List<Listed> models) {

        public Listing {
            models = List.copyOf(models);
        }
    }

    /**
     * A model of that list.
     */
    public record Listed(String id, String why) {}

    /**
     * The id of a removed model. It is never used again.
     */
    public record Removed(String id, LocalDate on, String reason) {}

    /**
     * Open questions that the last import of a source left for a curator; none of it is used in the catalogue.
     *
     * @param doubtful entries that may be a model of the catalogue
     * @param heldBack changes that a refresh may not decide; null for none
     */
    public record Review(
            String source,
            List<Doubt> doubtful,
            List<String> unreadLicences,
            @Nullable List<HeldBack> heldBack) {

        public Review {
            doubtful = List.copyOf(doubtful);
            unreadLicences = List.copyOf(unreadLicences);
            // An empty list is stored as null, so that editions from before changes were held back keep their digest.
            heldBack = heldBack == null || heldBack.isEmpty() ? null : List.copyOf(heldBack);
        }

        /** The changes that a refresh has held back. */
        public List<HeldBack> waiting() {
            return heldBack == null ? List.of() : heldBack;
        }
    }

    /**
     * A change that a refresh has held back.
     *
     * @param id name of its file in {@code seeds/review}
     * @param kind the reason: verdict, licence, identity, owner or developer
     * @param about id of a model or an organisation, an owner on the Hub, or a developer as named by the source
     * @param reason in sentences
     */
    public record HeldBack(String id, String kind, String about, String reason) {}

    /**
     * An entry of a source that has not been matched to a model yet.
     *
     * @param candidates ids of models that it may be
     * @param reason why it was not matched to one of them
     */
    public record Doubt(String entry, List<String> candidates, String reason) {

        public Doubt {
            candidates = List.copyOf(candidates);
        }
    }
}
