package eu.modelcatalogue.offers;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Region;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where models are offered for use over a network.
 *
 * @param id its key
 * @param name as it calls itself
 * @param documentation address of its documentation; null if not known
 * @param aliases names that lists and gateways use for it
 * @param operator the organisation with which one makes the contract; {@link Organisation#unknown} where nobody says
 * @param facts role, sites, notice and the like, each with its source
 */
public record Service(
        String id,
        String name,
        @Nullable String documentation,
        List<String> aliases,
        Organisation operator,
        Facts facts) {

    public Service {
        aliases = List.copyOf(aliases);
    }

    /** Country of the operator's seat: ISO 3166-1 alpha-2, or {@code unknown}. */
    public String seat() {
        return operator.country();
    }

    /** Id of the organisation that controls the operator in the end, or {@code unknown}. */
    public String control() {
        return operator.facts().value(Attribute.ULTIMATE_PARENT);
    }

    /** Country of that organisation's seat: ISO 3166-1 alpha-2, or {@code unknown}. */
    public String controlCountry() {
        return operator.facts().value(Attribute.ULTIMATE_PARENT_COUNTRY);
    }

    /** Region of the organisation that controls it in the end. */
    public Region controlRegion() {
        return Region.of(controlCountry());
    }

    /** {@code host}, {@code reseller}, {@code router}, or {@code unknown}. */
    public String role() {
        return facts.value(Attribute.SERVICE_ROLE);
    }

    /** Countries in which it says that it runs all its models; empty where it does not say so. */
    public List<String> sites() {
        return facts.values(Attribute.SITES);
    }

    /** Whether role, operator and control were read in a source as far as they are known, and are not our own assessment. */
    public boolean isVerified() {
        return Stream.of(
                        facts.get(Attribute.SERVICE_ROLE),
                        facts.get(Attribute.OPERATOR),
                        operator.facts().get(Attribute.ULTIMATE_PARENT))
                .noneMatch(Fact::isUnverified);
    }

    /** Whether the operator is known. */
    public boolean hasOperator() {
        return !operator.id().equals(Fact.UNKNOWN);
    }
}
